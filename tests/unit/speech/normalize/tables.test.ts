import { describe, expect, it } from 'vitest';
import { bare, TABLES } from '../../../../lib/speech/normalize/abbreviations.ts';
import { AMBIGUOUS } from '../../../../lib/speech/normalize/ambiguous.ts';
import { COLLOCATIONS_A_TO_L } from '../../../../lib/speech/normalize/data/abbreviations/collocations-a-l.ts';
import { COLLOCATIONS_M_TO_Z } from '../../../../lib/speech/normalize/data/abbreviations/collocations-m-z.ts';
import { INTERNATIONAL } from '../../../../lib/speech/normalize/data/abbreviations/international.ts';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';

const rows = [...TABLES, INTERNATIONAL].flatMap((table) => Object.entries(table));

function readingsBy(keyOf: (written: string) => string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const [written, spoken] of rows) found.set(keyOf(written), [...(found.get(keyOf(written)) ?? []), spoken]);
  return found;
}

const written = readingsBy((key) => key);

describe('the tables of abbreviations', () => {
  it('hold each spelling once', () => {
    expect([...written].filter(([, readings]) => readings.length > 1)).toEqual([]);
  });

  it('say the usual meaning of what is ambiguous, as its own row does', () => {
    const strays = [...AMBIGUOUS].filter(([key, row]) => written.has(key) && written.get(key)?.[0] !== row.otherwise);
    expect(strays.map(([key]) => key)).toEqual([]);
  });

  it('give spellings of the same letters one reading, "và" aside, or a row for the letters alone', () => {
    const plain = (spoken: string): string => spoken.replaceAll(' và ', ' ');
    const strays = [...readingsBy(bare)].filter(
      ([letters, readings]) =>
        new Set(readings.map(plain)).size > 1 && !written.has(letters) && !AMBIGUOUS.has(letters),
    );
    expect(strays).toEqual([]);
  });
});

const collocations = [COLLOCATIONS_A_TO_L, COLLOCATIONS_M_TO_Z].flatMap((table) => table.trim().split('\n'));

/** Every phrase of the table of collocations, with its key, its side and its reading. */
const phrases = collocations.flatMap((row) => {
  const [key = '', readings = ''] = row.split(' = ');
  return readings.split(' ; ').flatMap((reading) => {
    const [head = '', right] = reading.split(' > ');
    const [spoken = '', left] = head.split(' < ');
    const sides = [['<', left] as const, ['>', right] as const];
    return sides.flatMap(([side, list]) => (list?.split(', ') ?? []).map((phrase) => ({ key, side, phrase, spoken })));
  });
});

describe('the table of collocations', () => {
  it('has one row for each key, and keys of letters', () => {
    const keys = collocations.map((row) => row.split(' = ')[0] ?? '');
    expect(keys.length).toBeGreaterThan(200);
    expect(keys.filter((key, place) => keys.indexOf(key) !== place)).toEqual([]);
    expect(keys.filter((key) => !/^[\p{L}.]{2,6}$/u.test(key))).toEqual([]);
  });

  it('has phrases of one to three words in lower case, each for one reading', () => {
    expect(phrases.length).toBeGreaterThan(5000);
    const isPhrase = (phrase: string): boolean => /^\p{Ll}+(?: \p{Ll}+){0,2}$/u.test(phrase);
    expect(phrases.filter(({ phrase, spoken }) => !isPhrase(phrase) || spoken === '')).toEqual([]);
    const places = phrases.map(({ key, side, phrase }) => `${key} ${side} ${phrase}`);
    expect(places.filter((place, at) => places.indexOf(place) !== at)).toEqual([]);
  });

  it('is heard', () => {
    const behind = phrases.filter(({ side }) => side === '>');
    const wrong = behind.filter(
      ({ key, phrase, spoken }) => !normalizeForSpeech(`${key} ${phrase}`).startsWith(`${spoken} `),
    );
    expect(wrong).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { bare, TABLES } from '../../../../lib/speech/normalize/abbreviations.ts';
import { AMBIGUOUS } from '../../../../lib/speech/normalize/ambiguous.ts';
import { INTERNATIONAL } from '../../../../lib/speech/normalize/data/abbreviations/international.ts';

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

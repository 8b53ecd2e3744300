import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeForSpeech, spokenTokens } from '../../../../lib/speech/normalize/index.ts';

interface Case {
  readonly written: string;
  readonly spoken: string;
}

/** Rows are `written<TAB>spoken`; a line with # in front is a note. */
function readCases(file: string): Case[] {
  const lines = readFileSync(new URL(file, import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('# '))
    .map((line) => {
      const [written = '', spoken = ''] = line.split('\t');
      return { written, spoken };
    });
}

const files = readdirSync(new URL('.', import.meta.url)).filter((name) => name.endsWith('.tsv'));
const words = (text: string): string[] => text.split(/[\s,.;:?!…()"]+/u).filter(Boolean);

describe.each(files)('%s', (file) => {
  const cases = readCases(file);

  it('has rows', () => {
    expect(cases.length).toBeGreaterThan(5);
  });

  it.each(cases)('$written', ({ written, spoken }) => {
    expect(normalizeForSpeech(written)).toBe(spoken);
    expect(spokenTokens(written).flatMap((token) => words(token.spoken))).toEqual(words(spoken));
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boardFor } from '../../../../lib/speech/normalize/board.ts';
import { resolveOptions } from '../../../../lib/speech/normalize/options.ts';
import { RECOGNISERS } from '../../../../lib/speech/normalize/recognise/index.ts';
import type { Reading, Recogniser } from '../../../../lib/speech/normalize/recogniser.ts';
import { type Token, tokenize } from '../../../../lib/speech/normalize/tokens.ts';

const CASES = new URL('../cases/', import.meta.url);
/** Every so many of the rows of cases. */
const STEP = 4;
const board = boardFor(false);
const options = resolveOptions(undefined);

const mayStartAt = ({ starts, marks }: Recogniser, { kind, text }: Token): boolean =>
  starts.includes(kind) && (kind !== 'mark' || marks === undefined || marks.has(text));

/** Names of those who are not asked at a token though they would answer there. */
function overlooked(text: string): string[] {
  const tokens = tokenize(text);
  const reading: Reading = { tokens, options, text, readByBefore: () => undefined };
  return tokens.flatMap((token, index) => {
    const seated = new Set(board.seatsFor(tokens, index, token).map(({ recogniser }) => recogniser));
    return RECOGNISERS.filter(
      (recogniser) =>
        !seated.has(recogniser) && mayStartAt(recogniser, token) && recogniser.recognise(reading, index) !== undefined,
    ).map(({ name }) => `${name} at “${token.text}” in “${text}”`);
  });
}

describe('who is asked at a token', () => {
  it('is everyone who has an answer, in the rows of cases', () => {
    const rows = readdirSync(CASES)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((name) => readFileSync(new URL(name, CASES), 'utf8').split('\n'))
      .map((row) => row.split('\t')[0] ?? '')
      .filter((_row, place) => place % STEP === 0);
    expect(rows.length).toBeGreaterThan(1000);
    expect(rows.flatMap(overlooked)).toEqual([]);
  });

  it('is everyone who has an answer, whatever the marks and letters', () => {
    const sign = fc.constantFrom(...'0123456789 .,:;/-–~%+=()[]$°²\'"xmkgTUBNĐPaπØ');
    fc.assert(
      fc.property(fc.string({ unit: sign, maxLength: 40 }), (text) => {
        expect(overlooked(text)).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it('are few: most tokens of a text concern nobody', () => {
    const tokens = tokenize('Tỉnh đã hỗ trợ nhân dân xây dựng nhà cửa và đường đi lối lại trong thôn bản');
    const asked = tokens.map((token, index) => board.seatsFor(tokens, index, token).length);
    expect(asked.reduce((sum, count) => sum + count, 0) / tokens.length).toBeLessThan(2);
  });
});

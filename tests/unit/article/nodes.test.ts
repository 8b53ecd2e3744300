import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldSpace } from '../../../lib/article/nodes.ts';
import { countWords } from '../../../lib/text/index.ts';

const text = fc.oneof(
  fc.string({
    unit: fc.constantFrom(
      ' ',
      '\n',
      '\u00a0',
      '\u2003',
      '\u3000',
      '\ufeff',
      '\u2028',
      'a',
      'ế',
      '“',
      '1',
      '.',
      '-',
      '\u0000',
    ),
  }),
  fc.string({ unit: 'binary' }),
);

describe('foldSpace', () => {
  it('is what white space says, for any text', () => {
    fc.assert(
      fc.property(text, (raw) => void expect(foldSpace(raw)).toBe(raw.replace(/\s+/g, ' ').trim())),
      { numRuns: 2000 },
    );
  });
});

describe('countWords', () => {
  it('counts the tokens that hold a letter or a digit', () => {
    fc.assert(
      fc.property(
        text,
        (raw) =>
          void expect(countWords(raw)).toBe(raw.split(/\s+/).filter((token) => /[\p{L}\p{N}]/u.test(token)).length),
      ),
      { numRuns: 2000 },
    );
  });
});

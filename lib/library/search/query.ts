import { encodeWord, foldBytes, hasMarks, SPACE, wordsOf } from './alphabet.ts';

/** Words that stand side by side: one word, or several of a quoted phrase or of "15/NQ-TW". */
export interface Term {
  /** Without marks, a space before it, and after it too unless its last word may go on. */
  folded: Uint8Array;
  /** Offsets in `folded` whose letters must carry exactly these marks: the letters of words typed with marks. */
  exact: { offset: number; code: number }[];
  words: string[];
  isPrefix: boolean;
}

export interface Query {
  /** Every one of them must be found. */
  terms: Term[];
  /** All of the words side by side, when there are several terms. */
  phrase?: Term;
}

function makeTerm(words: string[], isPrefix: boolean): Term {
  const bytes: number[] = [SPACE];
  const exact: Term['exact'] = [];
  for (const [at, word] of words.entries()) {
    if (at > 0) bytes.push(SPACE);
    const codes = encodeWord(word);
    if (hasMarks(codes)) exact.push(...codes.map((code, offset) => ({ offset: bytes.length + offset, code })));
    bytes.push(...codes);
  }
  if (!isPrefix) bytes.push(SPACE);
  return { folded: foldBytes(Uint8Array.from(bytes)), exact, words, isPrefix };
}

const PARTS = /["“”„]([^"“”„]*)(["“”„]|$)|[^\s"“”„]+/gu;

/**
 * Reads what the reader typed. Words all have to be there; `"…"` asks for words side by side; the last word may be the
 * beginning of one, unless a quote or a space closes it. A word typed without marks finds every word with those letters,
 * a word typed with marks finds itself alone. Gives no terms for text without a letter or digit.
 */
export function parseQuery(text: string): Query {
  const parts = [...text.matchAll(PARTS)];
  const terms = parts.flatMap((part, at) => {
    const isQuoted = part[1] !== undefined;
    const words = wordsOf(part[1] ?? part[0]);
    const isOpen = at === parts.length - 1 && !/\s$/.test(text) && (!isQuoted || part[2] === '');
    return words.length > 0 ? [makeTerm(words, isOpen)] : [];
  });
  if (terms.length < 2) return { terms };
  const last = terms[terms.length - 1];
  return {
    terms,
    phrase: makeTerm(
      terms.flatMap(({ words }) => words),
      last?.isPrefix ?? false,
    ),
  };
}

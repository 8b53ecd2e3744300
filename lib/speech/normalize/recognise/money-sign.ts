import { CURRENCY_CODES, DOLLARS, ENGLISH_MAGNITUDES, MAGNITUDES, MONEY_SIGNS } from '../data/symbols.ts';
import {
  isDash,
  isLineHead,
  markAt,
  numberAt,
  pieceOver,
  skipSpace,
  skipSpaceBack,
  wordAfter,
  wordBefore,
  wordsBefore,
} from '../neighbours.ts';
import { readLiteral, scanLiteral } from '../numbers/literal.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import type { Token } from '../tokens.ts';
import { readPer } from '../units.ts';

const SHORT_SCALES: Readonly<Record<string, string>> = {
  k: 'nghìn',
  K: 'nghìn',
  m: 'triệu',
  M: 'triệu',
  b: 'tỷ',
  B: 'tỷ',
  bn: 'tỷ',
  tr: 'triệu',
};

function magnitudeAfter(tokens: readonly Token[], end: number): string | undefined {
  const word = wordAfter(tokens, end);
  if (Object.hasOwn(ENGLISH_MAGNITUDES, word)) return ENGLISH_MAGNITUDES[word];
  return MAGNITUDES.has(word) ? word : undefined;
}

/** Words before "USD 2.000"; "giá USD 25.160" is a rate, not an amount. */
const AMOUNT_HEADS: ReadonlySet<string> = new Set('khoảng hơn gần trên dưới tới đến từ phí là với'.split(' '));

/** How far back "tỷ giá" makes what follows a list of rates, in words. */
const RATE_REACH = 14;

function isRate(tokens: readonly Token[], index: number): boolean {
  const words = wordsBefore(tokens, index, RATE_REACH);
  return words.some((word, place) => word === 'giá' && /^t[ỷỉ]$/.test(words[place + 1] ?? ''));
}

function standsForAmount(tokens: readonly Token[], index: number): boolean {
  if (isRate(tokens, index)) return false;
  // Nothing is priced against it here.
  if (tokens[index]?.text === 'VND' || tokens[index]?.text === 'VNĐ') return true;
  if (isLineHead(tokens, index) || AMOUNT_HEADS.has(wordBefore(tokens, index))) return true;
  const before = markAt(tokens, skipSpaceBack(tokens, index));
  return before === ':' || before === '(';
}

function amountAfter(reading: Reading, from: number, index: number, currency: string): Match | undefined {
  const { tokens, options } = reading;
  const at = skipSpace(tokens, index);
  const literal = scanLiteral(tokens, at);
  if (literal === undefined) return undefined;
  const isEnglish = literal.kind === 'decimal' && literal.fraction.length === 3 && literal.groups.length === 2;
  const amount = isEnglish ? { ...literal, kind: 'grouped' as const, whole: literal.groups.join('') } : literal;
  const said = [readLiteral(amount, options, true)];
  let end = literal.end;
  const dash = skipSpace(tokens, end);
  const right = isDash(tokens, dash) ? skipSpace(tokens, dash + 1) : -1;
  const skipSign = right >= 0 && Object.hasOwn(MONEY_SIGNS, markAt(tokens, right)) ? right + 1 : right;
  const second = skipSign >= 0 ? scanLiteral(tokens, skipSign) : undefined;
  if (second !== undefined) {
    said.push('đến', readLiteral(second, options, true));
    end = second.end;
  }
  const short = tokens[end]?.text ?? '';
  if (Object.hasOwn(SHORT_SCALES, short)) {
    said.push(SHORT_SCALES[short] ?? '');
    end += 1;
  }
  for (let word = magnitudeAfter(tokens, end); word !== undefined; word = magnitudeAfter(tokens, end)) {
    said.push(word);
    end = skipSpace(tokens, end) + 1;
  }
  said.push(currency);
  for (let per = readPer(reading, end, 'money'); per !== undefined; per = readPer(reading, end, 'money')) {
    said.push(per.spoken);
    end = per.end;
  }
  return { end, pieces: [pieceOver(reading, from, end, said.join(' '))] };
}

/** Letters before an amount or a dollar sign. */
const LETTERS: ReadonlySet<string> = new Set([...Object.keys(CURRENCY_CODES), ...Object.keys(DOLLARS)]);

/** A money sign before its amount: $5, US$ 3,2 triệu, €20. It is said behind the amount. */
export const moneySign: Recogniser = {
  name: 'money',
  starts: ['mark', 'upper', 'letter'],
  words: LETTERS,
  marks: new Set(Object.keys(MONEY_SIGNS)),
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    if (token === undefined) return undefined;
    if (token.kind === 'mark') {
      const currency = MONEY_SIGNS[token.text];
      return currency === undefined ? undefined : amountAfter(reading, index, index + 1, currency);
    }
    if (Object.hasOwn(CURRENCY_CODES, token.text) && standsForAmount(tokens, index))
      return amountAfter(reading, index, index + 1, CURRENCY_CODES[token.text] ?? '');
    const currency =
      Object.hasOwn(DOLLARS, token.text) && markAt(tokens, index + 1) === '$' ? DOLLARS[token.text] : undefined;
    if (currency === undefined) return undefined;
    return (
      amountAfter(reading, index, index + 2, currency) ?? {
        end: index + 2,
        pieces: [pieceOver(reading, index, index + 2, currency)],
      }
    );
  },
};

/** "5 US$", "20.000 US$": the sign behind the amount. */
export const dollarBehind: Recogniser = {
  name: 'dollar',
  starts: ['upper'],
  words: new Set(Object.keys(DOLLARS)),
  behind: new Set('$'),
  recognise(reading, index) {
    const { tokens } = reading;
    const currency = DOLLARS[tokens[index]?.text ?? ''];
    if (currency === undefined || markAt(tokens, index + 1) !== '$' || numberAt(tokens, index + 2) !== '')
      return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, currency)] };
  },
};

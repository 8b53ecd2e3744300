import { hasWordBefore, numberAt, pieceOver, wordAfter } from '../neighbours.ts';
import { readFraction } from '../numbers/decimal.ts';
import { readInteger } from '../numbers/integer.ts';
import type { ResolvedOptions } from '../options.ts';
import type { Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';
import { readPer } from '../units.ts';

/** Units with the rest of the amount behind them, and how long that may be. */
const MIDDLES: Readonly<Record<string, { readonly spoken: string; readonly rest: RegExp; readonly isMoney?: true }>> = {
  m: { spoken: 'mét', rest: /^\d\d?$/ },
  kg: { spoken: 'ki lô gam', rest: /^\d$/ },
  l: { spoken: 'lít', rest: /^\d$/ },
  k: { spoken: 'nghìn', rest: /^\d$/, isMoney: true },
  tr: { spoken: 'triệu', rest: /^\d{1,3}$/, isMoney: true },
  triệu: { spoken: 'triệu', rest: /^\d{1,3}$/, isMoney: true },
  tỷ: { spoken: 'tỷ', rest: /^\d{1,3}$/, isMoney: true },
  tỉ: { spoken: 'tỉ', rest: /^\d{1,3}$/, isMoney: true },
  // Typed without its mark.
  ty: { spoken: 'tỷ', rest: /^\d{1,3}$/, isMoney: true },
};

/** Before the year of a birth: "sinh năm 2k5". */
const BORN: ReadonlySet<string> = new Set(['năm', 'sinh', 'sn', 'sv', 'hs', 'đời', 'hệ']);

const CURRENCIES: ReadonlySet<string> = new Set(['đồng', 'đ', 'vnđ', 'vnd']);
/** What the rest is counted in where the currency is named: "1tr5 đồng" is five hundred thousand more. */
const SMALLER: Readonly<Record<string, string>> = { nghìn: '', triệu: 'nghìn', tỷ: 'triệu', tỉ: 'triệu' };

const sayRest = (rest: string, options: ResolvedOptions): string =>
  rest.length > 2 ? readInteger(rest, options) : readFraction(rest, options);

/** An amount with its unit in the middle: 1m65, 2m5, 1tr2/tháng, 3tỷ5. */
export const middleUnit: Recogniser = {
  name: 'middle-unit',
  starts: ['number'],
  behind: new Set(['lower']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const sign = tokens[index + 1]?.text ?? '';
    const middle = Object.hasOwn(MIDDLES, sign) ? MIDDLES[sign] : undefined;
    if (middle === undefined || isWord(tokens[index - 1])) return undefined;
    const whole = numberAt(tokens, index);
    const rest = numberAt(tokens, index + 2);
    // "về đích sau 2m15s"
    if (sign === 'm' && /^[0-5]\d$/.test(rest) && tokens[index + 3]?.text === 's' && !isWord(tokens[index + 4])) {
      const pieces = [
        pieceOver(reading, index, index + 2, `${readInteger(whole, options)} phút`),
        pieceOver(reading, index + 2, index + 4, `${readInteger(String(Number(rest)), options)} giây`),
      ];
      return { end: index + 4, pieces };
    }
    const isInThousands = sign === 'tr' && rest.length > 1 && tokens[index + 3]?.text === 'k';
    if (!/^\d{1,3}$/.test(whole) || !middle.rest.test(rest)) return undefined;
    if (isWord(tokens[index + 3]) && !isInThousands) return undefined;
    // "12m2" is an area.
    if (sign === 'm' && /^[23]$/.test(rest) && whole.length > 1) return undefined;
    if (sign === 'k' && whole === '2' && hasWordBefore(tokens, index, 2, BORN))
      return { end: index + 3, pieces: [pieceOver(reading, index, index + 3, readInteger(`200${rest}`, options))] };
    const smaller = middle.isMoney && CURRENCIES.has(wordAfter(tokens, index + 3)) ? SMALLER[middle.spoken] : undefined;
    const said =
      smaller === undefined ? sayRest(rest, options) : `${readInteger(rest.padEnd(3, '0'), options)} ${smaller}`.trim();
    const pieces = [
      pieceOver(reading, index, index + 2, `${readInteger(whole, options)} ${middle.spoken}`),
      pieceOver(reading, index + 2, index + 3, said),
    ];
    let end = index + 3;
    if (isInThousands) {
      pieces.push(pieceOver(reading, end, end + 1, options.thousand));
      end += 1;
    }
    for (let per = readPer(reading, end, 'money'); middle.isMoney && per; per = readPer(reading, end, 'money')) {
      pieces.push(pieceOver(reading, end, per.end, per.spoken));
      end = per.end;
    }
    return { end, pieces };
  },
};

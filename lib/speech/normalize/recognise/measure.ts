import { hasWordBefore, markAt, numberAt, pieceOver, skipSpace } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import { type Literal, NUMBER_MARKS, readLiteral, scanLiteral } from '../numbers/literal.ts';
import { type Match, type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readPlainUnit, readUnit, UNIT_TABLE, UNIT_WORDS } from '../units.ts';
import { pastSecondSign } from './time.ts';

const DEGREES = ['°', 'º'];
const INCHES = ['"', '″'];
const TIMES: ReadonlySet<string> = new Set(['x', 'X', '×', '*']);

/** Whether a sign of multiplication comes soon: right behind the number, or behind its unit. */
function isMultiplied(tokens: readonly Token[], index: number): boolean {
  const end = scanLiteral(tokens, index)?.end ?? index;
  for (let at = end; at < end + 5; at += 1) if (TIMES.has(tokens[at]?.text ?? '')) return true;
  return false;
}

/** Sizes: 3 x 4 m, 2,5m x 3m x 4m. */
export const dimension: Recogniser = {
  name: 'dimension',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', ...NUMBER_MARKS, ...DEGREES, ...INCHES, ...TIMES]),
  beyond: new Set([...WORDS, ...DEGREES, ...TIMES]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    if (!isMultiplied(tokens, index)) return undefined;
    const pieces: Piece[] = [];
    let at = index;
    let end = index;
    for (;;) {
      const literal = scanLiteral(tokens, at);
      if (literal === undefined) break;
      pieces.push(pieceOver(reading, at, literal.end, readLiteral(literal, options, true)));
      end = literal.end;
      const unitAt = skipSpace(tokens, end);
      const unit = readPlainUnit(tokens, unitAt);
      if (unit !== undefined && unit.kind === 'measure') {
        // "2 x 1.000 m3/h"
        const { end: unitEnd, spoken } = (markAt(tokens, unit.end) === '/' && readUnit(reading, unitAt)) || unit;
        pieces.push(pieceOver(reading, unitAt, unitEnd, spoken));
        end = unitEnd;
      }
      const sign = skipSpace(tokens, end);
      if (!TIMES.has(tokens[sign]?.text ?? '') || numberAt(tokens, skipSpace(tokens, sign + 1)) === '') break;
      pieces.push(pieceOver(reading, sign, sign + 1, 'nhân'));
      at = skipSpace(tokens, sign + 1);
    }
    const isSize = pieces.some((piece) => piece.spoken === 'nhân');
    return isSize && !isWord(tokens[end]) ? { end, pieces } : undefined;
  },
};

const MINUTE_SIGNS = "'’′";
const SECOND_SIGNS = '"”″';
/** Letters of the compass behind coordinates. */
const COMPASS: Readonly<Record<string, string>> = {
  N: 'bắc',
  S: 'nam',
  E: 'đông',
  W: 'tây',
  B: 'bắc',
  Đ: 'đông',
  T: 'tây',
};

const AXES: ReadonlySet<string> = new Set(['vĩ', 'kinh']);

/** "14.755°N": degrees have no thousands. */
export function ungrouped(literal: Literal): Literal {
  const [whole = '', fraction = ''] = literal.groups;
  return literal.kind === 'grouped' && literal.groups.length === 2
    ? { ...literal, kind: 'dotted', whole, fraction }
    : literal;
}

/** Degrees, minutes and seconds: 5°30', 105°50'12"E. */
export const coordinate: Recogniser = {
  name: 'coordinate',
  starts: ['number'],
  behind: new Set([...DEGREES, ...NUMBER_MARKS]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const degrees = scanLiteral(tokens, index);
    const sign = markAt(tokens, degrees?.end ?? index);
    if (degrees === undefined || (sign !== '°' && sign !== 'º' && sign !== 'o')) return undefined;
    const pieces = [pieceOver(reading, index, degrees.end + 1, `${readLiteral(ungrouped(degrees), options, true)} độ`)];
    let end = degrees.end + 1;
    for (const [signs, unit] of [
      [MINUTE_SIGNS, 'phút'],
      [SECOND_SIGNS, 'giây'],
    ] as const) {
      const part = scanLiteral(tokens, end);
      const mark = markAt(tokens, part?.end ?? end);
      if (part === undefined || mark === '' || !signs.includes(mark)) continue;
      pieces.push(pieceOver(reading, end, part.end + 1, `${readLiteral(part, options, true)} ${unit}`));
      end = part.end + 1;
    }
    const letter = tokens[skipSpace(tokens, end)];
    const compass = letter?.kind === 'letter' && Object.hasOwn(COMPASS, letter.text) ? COMPASS[letter.text] : undefined;
    if (letter !== undefined && compass !== undefined && !isWord(tokens[skipSpace(tokens, end) + 1])) {
      const at = skipSpace(tokens, end);
      // "17,5°N"; with minutes, or behind "vĩ độ", the axis goes without saying.
      const isBare = pieces.length === 1 && !hasWordBefore(tokens, index, 2, AXES);
      const axis = 'NSB'.includes(letter.text) ? 'vĩ' : 'kinh';
      pieces.push(pieceOver(reading, at, at + 1, isBare ? `${axis} ${compass}` : compass));
      end = at + 1;
    }
    return pieces.length > 1 || compass !== undefined ? { end, pieces } : undefined;
  },
};

/** "tour 3N2Đ": days and nights. */
function stayAt(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  if (tokens[index + 1]?.text !== 'N' || tokens[index + 3]?.text !== 'Đ' || isWord(tokens[index + 4])) return undefined;
  const days = numberAt(tokens, index);
  const nights = numberAt(tokens, index + 2);
  if (!/^\d{1,2}$/.test(days) || !/^\d{1,2}$/.test(nights)) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 2, `${readCount(days, options)} ngày`),
    pieceOver(reading, index + 2, index + 4, `${readCount(nights, options)} đêm`),
  ];
  return { end: index + 4, pieces };
}

/** "20,5N-107,2E": where a storm is, without the degree sign. */
export const position: Recogniser = {
  name: 'position',
  starts: ['number'],
  behind: new Set([...NUMBER_MARKS, 'letter']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const stay = stayAt(reading, index);
    if (stay !== undefined) return stay;
    const pieces: Piece[] = [];
    let at = index;
    for (const [axis, letters] of [
      ['vĩ', 'NSB'],
      ['kinh', 'EWĐT'],
    ] as const) {
      const degrees = scanLiteral(tokens, at);
      const letter = tokens[degrees?.end ?? at];
      if (degrees === undefined || letter?.kind !== 'letter' || !letters.includes(letter.text)) return undefined;
      pieces.push(
        pieceOver(reading, at, degrees.end, `${readLiteral(ungrouped(degrees), options, true)} độ`),
        pieceOver(reading, degrees.end, degrees.end + 1, `${axis} ${COMPASS[letter.text] ?? ''}`),
      );
      at = degrees.end + 1;
      while (axis === 'vĩ' && at < degrees.end + 4 && '-–,; '.includes(tokens[at]?.text ?? '?')) at += 1;
    }
    return isWord(tokens[at]) ? undefined : { end: at, pieces };
  },
};

/** "ở các phút 12' và 56'": said once for all. */
const MINUTE_WORDS: ReadonlySet<string> = new Set(['phút']);

/** Minutes of play: 45', 90+2'; also 5'30''. */
export const minutes: Recogniser = {
  name: 'minutes',
  starts: ['number'],
  behind: new Set([...MINUTE_SIGNS, '+', '.', ',']),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const literal = scanLiteral(tokens, index);
    if (literal === undefined || literal.whole.length > 3) return undefined;
    const extra = markAt(tokens, literal.end) === '+' ? numberAt(tokens, literal.end + 1) : '';
    const end = extra === '' ? literal.end : literal.end + 2;
    const mark = markAt(tokens, end);
    if (mark === '' || !MINUTE_SIGNS.includes(mark) || isWord(tokens[end + 1])) return undefined;
    const pieces = [pieceOver(reading, index, literal.end, readLiteral(literal, options))];
    if (extra !== '')
      pieces.push(
        pieceOver(reading, end - 2, end - 1, 'cộng'),
        pieceOver(reading, end - 1, end, readCount(extra, options)),
      );
    if (!hasWordBefore(tokens, index, 3, MINUTE_WORDS)) pieces.push(pieceOver(reading, end, end + 1, 'phút'));
    const seconds = extra === '' ? numberAt(tokens, end + 1) : '';
    const secondEnd = seconds === '' ? undefined : pastSecondSign(tokens, end + 2);
    if (secondEnd === undefined) return { end: end + 1, pieces };
    pieces.push(pieceOver(reading, end + 1, end + 2, `${readCount(seconds, options)} giây`));
    return { end: secondEnd, pieces };
  },
};

/** A safe unit with no number of its own: "diện tích (m2)", "nghìn ha", "triệu kWh". */
export const bareUnit: Recogniser = {
  name: 'unit',
  starts: ['lower', 'capital', 'upper', 'mixed', 'letter'],
  words: UNIT_WORDS,
  recognise(reading, index) {
    const { tokens } = reading;
    // "một trăm mi li mét": what was said already is no mile.
    if (isWord(tokens[index - 1]) || tokens[index]?.text === 'mi') return undefined;
    const rate = readRate(reading, index);
    if (rate !== undefined) return rate;
    const unit = readUnit(reading, index);
    if (
      unit === undefined ||
      (!unit.isSafe && !isScaled(tokens[index - 2]?.text)) ||
      (tokens[index]?.text === 'ha' && !isCounted(tokens, index)) ||
      unit.spoken === tokens[index]?.text
    )
      return undefined;
    return { end: unit.end, pieces: [pieceOver(reading, index, unit.end, unit.spoken)] };
  },
};

const CURRENCY = /^(?:VNĐ|[A-Z]{3})$/;
/** Alone, a currency's own name is no plain word. */
const IN_RATES: Readonly<Record<string, string>> = { VND: 'Việt Nam đồng', VNĐ: 'Việt Nam đồng' };

function currencyAt(token: Token | undefined): string | undefined {
  if (token === undefined || !CURRENCY.test(token.text)) return undefined;
  const unit = UNIT_TABLE.get(token.text);
  return unit?.kind === 'money' ? (IN_RATES[token.text] ?? unit.spoken) : undefined;
}

/** "EUR/USD", "USD/VND": what one currency costs in another, no amount of one for each of the other as in "nghìn VND/USD". */
function readRate(reading: Reading, index: number): Match | undefined {
  const { tokens } = reading;
  if (!'/-'.includes(markAt(tokens, index + 1) || ' ') || isScaled(tokens[index - 2]?.text)) return undefined;
  const base = currencyAt(tokens[index]);
  const quote = base === undefined ? undefined : currencyAt(tokens[index + 2]);
  if (base === undefined || quote === undefined) return undefined;
  const pieces = [pieceOver(reading, index, index + 1, base), pieceOver(reading, index + 2, index + 3, quote)];
  return { end: index + 3, pieces };
}

/** "ha" is a syllable of names too ("ha oai"), a hectare only behind a count. */
const COUNTS: ReadonlySet<string> = new Set(
  'nghìn ngàn triệu tỷ tỉ trăm vạn mỗi một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi chục vài mấy nửa trên từng'.split(
    ' ',
  ),
);

function isCounted(tokens: readonly Token[], index: number): boolean {
  return '(/'.includes(markAt(tokens, index - 1) || ' ') || COUNTS.has(tokens[index - 2]?.text ?? '');
}

function isScaled(word: string | undefined): boolean {
  return word !== undefined && ['nghìn', 'ngàn', 'triệu', 'tỷ', 'trăm', 'vạn', 'tỉ'].includes(word);
}

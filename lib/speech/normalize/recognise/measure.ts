import { DEGREE_SIGNS, MINUTE_SIGNS } from '../data/symbols.ts';
import { hasWordBefore, markAt, numberAt, pieceOver, skipSpace, skipSpaceBack, wordBefore } from '../neighbours.ts';
import { readCount } from '../numbers/integer.ts';
import { NUMBER_MARKS, readLiteral, scanLiteral } from '../numbers/literal.ts';
import { type Match, type Piece, type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { readPlainUnit, readUnit, UNIT_TABLE, UNIT_WORDS } from '../units.ts';
import { pastSecondSign } from './clock.ts';

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
  behind: new Set([...WORDS, 'space', ...NUMBER_MARKS, ...DEGREE_SIGNS, ...INCHES, ...TIMES]),
  beyond: new Set([...WORDS, ...DEGREE_SIGNS, ...TIMES]),
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

/** "ở các phút 12' và 56'": said once for all. */
const MINUTE_WORDS: ReadonlySet<string> = new Set(['phút']);

/** What a report of a match has said before its scorers. */
const MATCH: ReadonlySet<string> = new Set(['bàn', 'ghi', 'hiệp', 'thẻ', 'penalty', 'gỡ']);
const MATCH_REACH = 24;

/** "ghi bàn: Đình Bắc 28', 60'": when it happened, not for how long. */
function isMinuteOfGoal(reading: Reading, index: number): boolean {
  const { tokens } = reading;
  const at = skipSpaceBack(tokens, index);
  const name = markAt(tokens, at) === '(' ? tokens[at - 2] : tokens[at];
  const isNamed = name?.kind === 'capital';
  const isNext = markAt(tokens, at) === ',' && reading.readByBefore(at) === 'minutes';
  return (
    (isNamed || isNext) &&
    !hasWordBefore(tokens, index, 3, MINUTE_WORDS) &&
    hasWordBefore(tokens, index, MATCH_REACH, MATCH)
  );
}

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
    const isGoal = isMinuteOfGoal(reading, index);
    const said = readLiteral(literal, options);
    const pieces = [pieceOver(reading, index, literal.end, isGoal ? `phút ${said}` : said)];
    if (extra !== '')
      pieces.push(
        pieceOver(reading, end - 2, end - 1, 'cộng'),
        pieceOver(reading, end - 1, end, readCount(extra, options)),
      );
    if (!isGoal && !hasWordBefore(tokens, index, 3, MINUTE_WORDS))
      pieces.push(pieceOver(reading, end, end + 1, 'phút'));
    const seconds = extra === '' ? numberAt(tokens, end + 1) : '';
    const secondEnd = seconds === '' ? undefined : pastSecondSign(tokens, end + 2);
    if (secondEnd === undefined) return { end: end + 1, pieces };
    // "cao 6'9\"": so tall is who plays in America.
    const isTall = wordBefore(tokens, index) === 'cao' && seconds.length < 3;
    if (isTall) pieces.splice(1, pieces.length, pieceOver(reading, end, end + 1, 'phít'));
    pieces.push(pieceOver(reading, end + 1, end + 2, `${readCount(seconds, options)} ${isTall ? 'in' : 'giây'}`));
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

import { ALTERNATIVES, PER_GROUPS, PER_NOUNS, PER_TIMES, PLACE_KINDS } from '../data/per-nouns.ts';
import { ADDRESS_WORDS, STREET_WORDS } from '../data/ratios.ts';
import type { UnitKind } from '../data/units.ts';
import { isLineHead, numberAt, pieceOver, skipSpace, skipSpaceBack, wordAfter, wordBefore } from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import type { Piece, Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';
import { readPer, readPlainUnit } from '../units.ts';

/** Counted nouns that take "/": "lượt khách/ngày", "đồng/kg", "người/km2". */
const MEASURES: ReadonlySet<string> = new Set('tấn tạ yến mét lít gam độ mol'.split(' '));
const MONEY: ReadonlySet<string> = new Set('đồng đ triệu tỷ nghìn ngàn usd đô mỹ'.split(' '));

/** A number or a letter: what marks an item before a slash. */
const isItem = (token: Token | undefined): boolean =>
  token?.kind === 'number' || (isWord(token) && token.text.length === 1);

/** Recognisers that read a number with its unit. */
const AMOUNTS: ReadonlySet<string> = new Set(['quantity', 'range']);

function kindOf(word: string): UnitKind {
  if (MONEY.has(word)) return 'money';
  return MEASURES.has(word) ? 'measure' : 'count';
}

/** "7 giờ/10 tháng 9" is no count. */
const TIMES: ReadonlySet<string> = new Set(['h', 'giờ', 'phút', 'ngày', 'tháng', 'năm', 'quý', 'tuần']);

/** Words between a number and the slash. */
const MOST_WORDS = 3;

/** Whether a number stands a few lower-case words before token `index`. */
function hasNumber(tokens: readonly Token[], index: number): boolean {
  for (let at = index, words = 0; words < MOST_WORDS; at -= 1) {
    const token = tokens[at];
    if (token?.kind === 'number') return true;
    if (token?.kind === 'lower') words += 1;
    else if (token?.kind !== 'space') return false;
  }
  return false;
}

/** Whether the number of a house around the slash has a street beside it. */
function isAddressed(tokens: readonly Token[], index: number): boolean {
  const behind = isWord(tokens[index + 2]) ? index + 3 : index + 2;
  const isStreet = STREET_WORDS.has(wordAfter(tokens, behind)) || tokens[behind + 1]?.kind === 'capital';
  return isStreet || ADDRESS_WORDS.has(wordBefore(tokens, index - 2));
}

/** "18 đội/180 vận động viên": one count beside another; "4 hộ/1 bể" is so much for each. */
function isCountBefore(tokens: readonly Token[], index: number, left: Token): boolean {
  const next = numberAt(tokens, index + 1);
  if (next === '' || next === '1' || isYear(next) || TIMES.has(left.lower)) return false;
  return kindOf(left.lower) === 'count' && hasNumber(tokens, index - 1);
}

/** Volts and hertz stand side by side on a plate. */
function isVoltage(tokens: readonly Token[], index: number): boolean {
  return tokens[index - 1]?.text === 'V' && tokens[skipSpace(tokens, index + 2)]?.text === 'Hz';
}

/** A slash behind a word that counts: "triệu đồng/người/năm", "tạ/ha"; other slashes between words are silent. */
export const per: Recogniser = {
  name: 'per',
  starts: ['mark'],
  marks: new Set(['/']),
  recognise(reading, index) {
    const { tokens } = reading;
    const lead = reading.readByBefore(index);
    // "024-3825-1234/0912-345-678"
    if (lead === 'phone' && numberAt(tokens, index + 1) !== '') return { end: index + 1, pieces: [], pause: ',' };
    // "1/ Trồng trọt", "a/ Công tác": the mark of an item.
    if (isGap(tokens[index + 1]) && isItem(tokens[index - 1]) && isLineHead(tokens, index - 1))
      return { end: index + 1, pieces: [], pause: ',' };
    // "220V/50Hz"
    if (lead === 'quantity' && isVoltage(tokens, index)) return { end: index + 1, pieces: [], pause: ',' };
    const isAmount = AMOUNTS.has(lead ?? '') && numberAt(tokens, index + 1) !== '';
    // "cự ly 5km/10km/21km"
    const isChoice = isAmount && isWord(tokens[index + 2]) && tokens[index + 2]?.text === tokens[index - 1]?.text;
    if (isChoice) return { end: index + 1, pieces: [], pause: ',' };
    if (isAmount) return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'trên')] };
    // "số 12A/5B", "12A/5B đường số 8"
    const isHouse = lead === 'code' && numberAt(tokens, index + 1) !== '';
    if (isHouse && isAddressed(tokens, index))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'trên')] };
    const left = tokens[skipSpaceBack(tokens, index)];
    // "2.134,5 tỷ/3.012,7 tỷ", "3.456 tỷ đồng/58.234 hộ"
    const isSum = isWord(left) && MONEY.has(left.lower) && hasNumber(tokens, index - 1);
    if (isSum && numberAt(tokens, index + 1) !== '')
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'trên')] };
    if (left?.kind === 'number') {
      // "30.000/mm3": so many in each.
      const unit = isWord(tokens[index + 1]) ? readPer(reading, index, 'measure') : undefined;
      // "NPK 16-16-8/sào"
      if (unit !== undefined && reading.readByBefore(index) === 'sequence')
        return { end: unit.end, pieces: [pieceOver(reading, index, unit.end, unit.spoken)] };
      if (unit?.kind !== 'measure' || !unit.isSafe) return undefined;
      return { end: unit.end, pieces: [pieceOver(reading, index, unit.end, unit.spoken)] };
    }
    if (!isWord(left) || (left.kind === 'letter' && !PER_TIMES.has(tokens[index + 1]?.text ?? ''))) return undefined;
    if (left.kind === 'lower' && isCountBefore(tokens, index, left))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'trên')] };
    // "9 tháng/2023"
    if (left.text === 'tháng' && isYear(numberAt(tokens, index + 1)))
      return { end: index + 1, pieces: [pieceOver(reading, index, index + 1, 'năm')] };
    const right = tokens[index + 1];
    // "loại 30 con/kg": counted as what it costs is.
    let kind = left.text === 'con' && right?.text === 'kg' ? 'money' : kindOf(left.text.toLowerCase());
    if (PLACE_KINDS.has(left.text) && PLACE_KINDS.has(right?.text ?? '')) return undefined;
    // "60 nhịp/phút": one word behind a number is what is counted, be it in no table; so is what a measure is of: "15kg gạo/khẩu".
    const isCounted =
      tokens[index - 2]?.kind === 'space' &&
      (numberAt(tokens, index - 3) !== '' || AMOUNTS.has(reading.readByBefore(index - 1) ?? '')) &&
      !ALTERNATIVES.has(left.text);
    if (
      kind === 'count' &&
      !isCounted &&
      isWord(right) &&
      PER_NOUNS.has(left.text) === false &&
      readPlainUnit(tokens, index + 1) === undefined
    ) {
      const isGroup = PER_GROUPS.has(right.text) && hasNumber(tokens, index - 2);
      if (!PER_TIMES.has(right.text) && !isGroup) return undefined;
    }
    const pieces: Piece[] = [];
    let at = index;
    for (;;) {
      const reading2 = readPer(reading, at, kind);
      if (reading2 === undefined) break;
      pieces.push(pieceOver(reading, at, reading2.end, reading2.spoken));
      at = reading2.end;
      kind = kind === 'measure' ? 'measure' : 'money';
    }
    return pieces.length === 0 ? undefined : { end: at, pieces };
  },
};

import { expandAbbreviation } from '../abbreviations.ts';
import { SLASHED_WORDS } from '../data/abbreviations/slashed.ts';
import { COUNTED_SHORT_FORMS, NUMBERED_SHORT_FORMS, PLAIN_WORDS, POWERED_UNITS, SCALES } from '../data/spacing.ts';
import { numberAt, startsFree, wordBefore } from '../neighbours.ts';
import { isYear } from '../numbers/literal.ts';
import { romanValue } from '../numbers/roman.ts';
import { isSyllable } from '../numbers/syllable.ts';
import { isGap, isWord, type Token, tokenOf } from '../tokens.ts';
import { UNIT_WORDS } from '../units.ts';
import { isLeaderDot } from './leaders.ts';
import { isInList } from './lists.ts';

/** What stands for one token; undefined where it stays. */
type Parts = readonly Token[] | undefined;

/** A gap of no length at an offset of the text. */
const gapAt = (offset: number): Token => tokenOf(' ', offset, offset);

/** A sign of multiplication that has grown onto its unit: "5mx200m". */
const MULTIPLIED = /^(m|cm|mm|km|dm)x$/;
/** What has grown onto its magnitude ("tỷđồng"): where the magnitude ends. */
const GROWN_SCALES: ReadonlyMap<string, number> = new Map(
  [...SCALES].flatMap((scale) => ['đồng', 'người', 'lượt', 'tấn'].map((noun) => [scale + noun, scale.length] as const)),
);
const SHORTEST_GROWN = Math.min(...Array.from(GROWN_SCALES.keys(), (grown) => grown.length));
/** Whole words, unlike "đ". */
const ONE_LETTER: ReadonlySet<string> = new Set(['ổ', 'ở', 'ý']);
/** Letters of a word without marks that is no sign of anything: "thanh", "trong". */
const LONG_PLAIN = 4;
const SHORTEST_WHOLE = 3;
/** Digits of thousands. */
const LONG_GROUP = 3;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A word, no unit and no letters of a code: with a letter that only Vietnamese has, or by its row. */
function isVietnamese({ text, lower }: Token): boolean {
  if (text.length === 1) return ONE_LETTER.has(lower);
  if (UNIT_WORDS.has(text)) return false;
  return PLAIN_WORDS.has(lower) || BEYOND_ASCII.test(text) || (text.length >= LONG_PLAIN && isSyllable(text));
}

function splitAt(token: Token, seam: number): [Token, Token] {
  const cut = (from: number, to: number): Token =>
    tokenOf(token.text.slice(from, to), token.start + from, token.start + to);
  return [cut(0, seam), cut(seam, token.text.length)];
}

/** Whether nothing stands at `index`, or a word, and no letters of a code. */
function endsWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return isGap(token) || (token?.kind === 'lower' && isVietnamese(token));
}

/** Between an hour and its minutes. */
const HOUR_SIGNS: ReadonlySet<string> = new Set(['h', 'g', 'giờ']);

/** Whether the number at an index is one of its own, minutes ("15h30phút") or a power ("m2đất"), and no part of a code. */
function endsAmount(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (!isWord(before)) return true;
  const isPower = /^[23]$/.test(numberAt(tokens, index)) && POWERED_UNITS.has(before.text);
  return isPower || HOUR_SIGNS.has(before.text);
}

/** "9đ/c", "5n/vụ": comrades and tasks behind their number, and nothing by the gram. */
function isSlashed(tokens: readonly Token[], index: number, { lower }: Token): boolean {
  if (tokens[index + 1]?.text !== '/') return false;
  const second = tokens[index + 2]?.lower ?? '';
  return lower === 'đ' ? second === 'c' : !UNIT_WORDS.has(lower) && SLASHED_WORDS.has(`${lower}/${second}`);
}

/** "chiềuT5": a day in short that has grown onto its part. */
const GROWN_DAY = /^(?:[Ss]áng|[Tt]rưa|[Cc]hiều|[Tt]ối|[Đđ]êm|trước|đầu|ban)T$/;

/** "chươngIII", "khóaXVIII": a rank in Roman figures that has grown onto what it ranks. */
const GROWN_RANK = /^(?:chương|phần|mục|kh[óo][aá]|kỳ|quý|cấp|hạng|loại|bậc|vùng|nhóm|lần|thứ|kỷ|hội|khu)([IVX]+)$/i;

/** A short form with a word that has grown onto it. */
const GROWN_SHORT_FORM = /^(\p{Lu}{3,})(\p{Ll}{2,})$/u;

function partMixed(tokens: readonly Token[], index: number, token: Token): Parts {
  // "UBNDxã"
  const [, short = '', grown] = GROWN_SHORT_FORM.exec(token.text) ?? [];
  if (grown !== undefined && isSyllable(grown) && expandAbbreviation(short) !== undefined) {
    const [first, second] = splitAt(token, short.length);
    return [first, gapAt(second.start), second];
  }
  const isDay = /^[2-7]$/.test(numberAt(tokens, index + 1)) && GROWN_DAY.test(token.text);
  const figures = isDay ? 1 : (GROWN_RANK.exec(token.text)?.[1]?.length ?? 0);
  if (figures === 0) return undefined;
  const [word, behind] = splitAt(token, token.text.length - figures);
  if (behind.text !== behind.text.toUpperCase()) return undefined;
  return [word, gapAt(behind.start), behind];
}

/** "ngày15/6", "12đội", "TDP6", "5mx200m", "tỷđồng" */
function partWord(tokens: readonly Token[], index: number, token: Token): Parts {
  const isBehindNumber = tokens[index - 1]?.kind === 'number';
  const isBeforeNumber = tokens[index + 1]?.kind === 'number';
  if (token.kind === 'lower') {
    const seam = token.text.length < SHORTEST_GROWN ? undefined : GROWN_SCALES.get(token.text);
    if (seam !== undefined) {
      const [first, second] = splitAt(token, seam);
      return [...(isBehindNumber ? [gapAt(token.start)] : []), first, gapAt(second.start), second];
    }
    const unit = isBehindNumber && isBeforeNumber ? MULTIPLIED.exec(token.text)?.[1] : undefined;
    if (unit !== undefined) return splitAt(token, unit.length);
  }
  if (!isBehindNumber && !isBeforeNumber) return undefined;
  if (isBehindNumber && isSlashed(tokens, index, token)) return [gapAt(token.start), token];
  if (NUMBERED_SHORT_FORMS.has(token.text))
    return isBeforeNumber && isGap(tokens[index - 1]) ? [token, gapAt(token.end)] : undefined;
  if (COUNTED_SHORT_FORMS.has(token.text))
    return isBehindNumber && endsWord(tokens, index - 2) ? [gapAt(token.start), token] : undefined;
  if (token.kind === 'upper' || token.kind === 'mixed' || token.kind === 'letter' || !isVietnamese(token))
    return undefined;
  const isGrownOnto = isBehindNumber && token.kind === 'lower' && endsAmount(tokens, index - 1);
  const hasGrown = isBeforeNumber && (startsFree(tokens, index) || isGrownOnto);
  if (!isGrownOnto && !hasGrown) return undefined;
  return [...(isGrownOnto ? [gapAt(token.start)] : []), token, ...(hasGrown ? [gapAt(token.end)] : [])];
}

/** "quý III.2023": the stop for a slash. */
function isOfQuarter(tokens: readonly Token[], stop: number): boolean {
  const quarter = tokens[stop - 1]?.text ?? '';
  return (
    isYear(numberAt(tokens, stop + 1)) &&
    (romanValue(quarter) !== undefined || /^[1-4]$/.test(quarter)) &&
    wordBefore(tokens, stop - 1) === 'quý'
  );
}

/** "HĐND,UBND" are two; the commas of "VH,TT&DL" and "CB,CC,VC" stand within one. */
const isWholeShortForm = (token: Token | undefined): boolean =>
  token?.kind === 'upper' && token.text.length >= SHORTEST_WHOLE;

/** A word, no sign behind a number and none of a formula: the colons of "16h:45" and "a:2" part nothing. */
const isPlainWord = (tokens: readonly Token[], index: number): boolean =>
  tokens[index]?.kind === 'lower' && (tokens[index]?.text.length ?? 0) > 1 && numberAt(tokens, index - 1) === '';

/** "1.500.000.đ", "5.000.000,đ"; "khoản 1,đ" is an item of a law. */
function isBeforeCurrency(tokens: readonly Token[], mark: number): boolean {
  const isLong = numberAt(tokens, mark - 1).length === LONG_GROUP;
  return isLong && tokens[mark + 1]?.text === 'đ' && tokens[mark + 2]?.text !== '/';
}

function partMark(tokens: readonly Token[], index: number, token: Token): Parts {
  if ((token.text === '.' || token.text === ',') && isBeforeCurrency(tokens, index)) return [];
  if (token.text === ',') {
    const isOpen =
      (isWholeShortForm(tokens[index - 1]) && isWholeShortForm(tokens[index + 1])) ||
      (numberAt(tokens, index + 1) !== '' && isInList(tokens, index));
    return isOpen ? [token, gapAt(token.end)] : undefined;
  }
  // "Thời gian:8h00"
  if (token.text === ':')
    return numberAt(tokens, index + 1) !== '' && isPlainWord(tokens, index - 1) ? [token, gapAt(token.end)] : undefined;
  // "3.200m²đất"
  if (token.text === '²' || token.text === '³')
    return tokens[index + 1]?.kind === 'lower' && UNIT_WORDS.has(tokens[index - 1]?.text ?? '')
      ? [token, gapAt(token.end)]
      : undefined;
  if (token.text !== '.' && token.text !== '…') return undefined;
  if (token.text === '.' && isOfQuarter(tokens, index)) return [tokenOf('/', token.start, token.end)];
  if (!isLeaderDot(tokens, index)) return undefined;
  // What stands on both sides stays apart.
  return isLeaderDot(tokens, index - 1) || isGap(tokens[index - 1]) ? [] : [gapAt(token.start)];
}

/**
 * What a slip of the hand has grown together ("ngày15/6", "12đội", "5mx200m", "khối 10,11,12"), apart; a gap between has no
 * length. Undefined for all other tokens.
 */
export function partUp(tokens: readonly Token[], index: number, token: Token): Parts {
  switch (token.kind) {
    case 'mark':
      return partMark(tokens, index, token);
    case 'mixed':
      return partMixed(tokens, index, token);
    case 'lower':
    case 'capital':
    case 'upper':
      return partWord(tokens, index, token);
    default:
      return undefined;
  }
}

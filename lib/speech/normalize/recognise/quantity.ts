import { UNIT_SIGNS } from '../data/units.ts';
import { hasWordBefore, isLooseOnRight, markAt, numberAt, pieceOver, skipSpace, wordAfter } from '../neighbours.ts';
import { type Literal, readLiteral, scanLiteral, scanSpacedThousands } from '../numbers/literal.ts';
import { type Reading, type Recogniser, WORDS } from '../recogniser.ts';
import { readPer, readUnit } from '../units.ts';

/** What is counted in thousands and millions on the internet. */
const COUNTED_ONLINE: ReadonlySet<string> = new Set('lượt view views người like follow theo thành sub'.split(' '));
const SHORT_SCALES: Readonly<Record<string, string>> = { K: 'nghìn', M: 'triệu' };
const HEAT: ReadonlySet<string> = new Set(['nhiệt']);
const HEAT_REACH = 10;
const PEOPLE: ReadonlySet<string> = new Set('nam nữ bn ông bà anh chị em bé cháu cô chú bác nhân'.split(' '));
const LOADED: ReadonlySet<string> = new Set('xe tải trọng cẩu hàng nặng'.split(' '));
/** Marks of a paper: "mỗi câu 0,25đ". */
const MARKED: ReadonlySet<string> = new Set(['câu', 'điểm', 'thi']);
const HIGHEST_MARK = 20;
const OLDEST = 120;
/** Digits of the strongest engine. */
const LONGEST_POWER = 3;
/** "144p" and above are pictures. */
const LONGEST_MINUTES = 120;
/** Before a term in months: "kỳ hạn 12T". */
const TERMS: ReadonlySet<string> = new Set(['hạn', 'suất', 'tk', 'tiết', 'gửi', 'bq', 'quân', 'kế']);
/** What is said of the months of a year so far. */
const REPORTED: ReadonlySet<string> = new Set(['đạt', 'tăng', 'giảm', 'ước', 'đầu', 'cuối', 'năm']);
/** Where GB are beds. */
const HOSPITAL_REACH = 6;
const HOSPITALS: ReadonlySet<string> = new Set(['bệnh', 'bv', 'bvđk', 'ttyt', 'giường']);

/** Before an amount of money. */
const PRICED: ReadonlySet<string> = new Set(['giá', 'vé', 'phí', 'chỉ', 'giảm']);
const PRICE_REACH = 3;

/** "giá 150K", "99K/vé"; "tivi 4K" has no price. */
function isPrice({ tokens }: Reading, index: number, at: number): boolean {
  if (numberAt(tokens, index).length < 2 && markAt(tokens, index + 1) !== '.') return false;
  const isRate = markAt(tokens, at + 1) === '/' && tokens[at + 2]?.kind === 'lower';
  return isRate || hasWordBefore(tokens, index, PRICE_REACH, PRICED);
}

/** Signs of physics that are letters elsewhere, and what is measured in them. */
const PHYSICAL: Readonly<Record<string, { readonly spoken: string; readonly near: ReadonlySet<string> }>> = {
  N: { spoken: 'niu tơn', near: new Set(['lực', 'trọng', 'nặng']) },
  J: { spoken: 'jun', near: new Set(['năng', 'công', 'nhiệt']) },
  Pa: { spoken: 'pát xcan', near: new Set(['suất', 'áp']) },
};
const FIELD_REACH = 4;
const GOLD: ReadonlySet<string> = new Set(['vàng']);
const PUREST_GOLD = 24;
const MONTHS = 12;

/** "kỳ hạn 12T", "9T đạt 245 tỷ": months. */
function isTerm({ tokens }: Reading, index: number, at: number): boolean {
  const isSpan = Number(numberAt(tokens, index)) <= MONTHS && REPORTED.has(wordAfter(tokens, at + 1));
  return isSpan || hasWordBefore(tokens, index, 3, TERMS);
}

interface FieldUnit {
  readonly end: number;
  readonly spoken: string;
}

/** Signs that are units only where the words around say so: "350K lượt", "nhiệt độ 5.500 K", "BN nam 58t". */
function unitOfField(reading: Reading, index: number, literal: Literal): FieldUnit | undefined {
  const { tokens } = reading;
  const at = skipSpace(tokens, literal.end);
  const sign = tokens[at]?.text ?? '';
  if (!isLooseOnRight(tokens, at + 1)) return undefined;
  if (sign === 'GB' && hasWordBefore(tokens, index, HOSPITAL_REACH, HOSPITALS))
    return { end: at + 1, spoken: 'giường bệnh' };
  if (sign === 'K' && hasWordBefore(tokens, index, HEAT_REACH, HEAT)) return { end: at + 1, spoken: 'ken vin' };
  const physical = Object.hasOwn(PHYSICAL, sign) ? PHYSICAL[sign] : undefined;
  if (physical !== undefined && hasWordBefore(tokens, index, FIELD_REACH, physical.near)) {
    const per = readPer(reading, at + 1, 'measure');
    return {
      end: per?.end ?? at + 1,
      spoken: per === undefined ? physical.spoken : `${physical.spoken} ${per.spoken}`,
    };
  }
  if (sign === 'TCN' && literal.kind === 'integer') return { end: at + 1, spoken: 'trước công nguyên' };
  // "năm 2013 HP": a year counts nothing.
  if (sign === 'HP' && literal.whole.length <= LONGEST_POWER) return { end: at + 1, spoken: 'mã lực' };
  if (sign === 'BTC' && literal.kind === 'decimal') return { end: at + 1, spoken: 'bít coi' };
  if (at !== literal.end) return undefined;
  if (sign === 'k' && Number(literal.whole) <= PUREST_GOLD && hasWordBefore(tokens, index, 2, GOLD))
    return { end: at + 1, spoken: 'ca' };
  if (sign === 'p' && literal.kind === 'integer' && Number(literal.whole) <= LONGEST_MINUTES)
    return { end: at + 1, spoken: 'phút' };
  if (sign === 'PN') return { end: at + 1, spoken: 'phòng ngủ' };
  if (Object.hasOwn(SHORT_SCALES, sign) && COUNTED_ONLINE.has(wordAfter(tokens, at + 1)))
    return { end: at + 1, spoken: SHORT_SCALES[sign] ?? '' };
  if (sign === 'K' && isPrice(reading, index, at)) {
    const per = readPer(reading, at + 1, 'money');
    return { end: per?.end ?? at + 1, spoken: per === undefined ? 'nghìn' : `nghìn ${per.spoken}` };
  }
  if (sign === 'T' && literal.kind === 'integer' && isTerm(reading, index, at)) return { end: at + 1, spoken: 'tháng' };
  if (sign === 'T' && (literal.kind === 'decimal' || hasWordBefore(tokens, index, 4, LOADED)))
    return { end: at + 1, spoken: 'tấn' };
  if (sign === 'đ' && Number(literal.whole) <= HIGHEST_MARK && hasWordBefore(tokens, index, 6, MARKED))
    return { end: at + 1, spoken: 'điểm' };
  const isAge = (sign === 't' || sign === 'T') && literal.kind === 'integer' && Number(literal.whole) <= OLDEST;
  return isAge && hasWordBefore(tokens, index, 4, PEOPLE) ? { end: at + 1, spoken: 'tuổi' } : undefined;
}

const HEIGHTS: ReadonlySet<string> = new Set(['cao', 'sâu']);

/** "cao 1m2": a metre and twenty, no square metre. */
function isHeight({ tokens }: Reading, index: number, { kind, whole, end }: Literal): boolean {
  return (
    kind === 'integer' &&
    whole.length === 1 &&
    tokens[end]?.text === 'm' &&
    /^[23]$/.test(numberAt(tokens, end + 1)) &&
    hasWordBefore(tokens, index, 3, HEIGHTS)
  );
}

/** A number with its unit: 60 ha, 35,5 kg, 57,54%, 500.000đ/suất. */
export const quantity: Recogniser = {
  name: 'quantity',
  starts: ['number'],
  behind: new Set([...WORDS, 'space', '.', ',', '°', 'º', '"', '″', ...Object.keys(UNIT_SIGNS)]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const literal = scanSpacedThousands(tokens, index) ?? scanLiteral(tokens, index);
    if (literal === undefined) return undefined;
    if (isHeight(reading, index, literal)) return undefined;
    const at = skipSpace(tokens, literal.end);
    const unit = unitOfField(reading, index, literal) ?? readUnit(reading, at);
    if (unit === undefined) return undefined;
    const pieces = [
      pieceOver(reading, index, literal.end, readLiteral(literal, options, true)),
      pieceOver(reading, at, unit.end, unit.spoken),
    ];
    return { end: unit.end, pieces };
  },
};

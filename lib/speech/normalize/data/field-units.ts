import { words } from './abbreviations/neighbour-rules.ts';

/** One reading of a sign that is a unit in some company only. All that is named must hold. */
export interface FieldUnit {
  readonly spoken: string;
  readonly kind?: 'integer' | 'decimal';
  /** The greatest number that is counted in it. */
  readonly most?: number;
  /** The fewest digits that it is written behind, but for "1.000". */
  readonly fewestDigits?: number;
  /** One of these words stands before the number, at most `reach` words away (4 where not said). */
  readonly before?: ReadonlySet<string>;
  readonly reach?: number;
  /** One of these words stands right behind the sign. */
  readonly after?: ReadonlySet<string>;
  /** A slash and a word stand right behind the sign. */
  readonly isRate?: true;
  /** No space stands between number and sign. */
  readonly touches?: true;
  /** What may follow as a rate: "N/m²", "99K/vé". */
  readonly per?: 'measure' | 'money';
}

const PEOPLE = words('nam, nữ, bn, ông, bà, anh, chị, em, bé, cháu, cô, chú, bác, nhân, trẻ, người, niên, cụ');
/** What is counted in thousands and millions on the internet. */
const COUNTED_ONLINE = words('lượt, view, views, người, like, follow, theo, thành, sub');
const AGE = { spoken: 'tuổi', kind: 'integer', most: 120, before: PEOPLE, touches: true } as const;
const PRICE = { spoken: 'nghìn', fewestDigits: 2, touches: true, per: 'money' } as const;

const UNITS: Readonly<Record<string, readonly FieldUnit[]>> = {
  A: [{ spoken: 'am pe', before: words('dòng, điện, chì, cường, aptomat, áptomát, attomat, mát, sạc, i'), most: 9999 }],
  BTC: [{ spoken: 'bít coi', kind: 'decimal' }],
  GB: [{ spoken: 'giường bệnh', before: words('bệnh, bv, bvđk, ttyt, giường'), reach: 6 }],
  // "năm 2013 HP": a year counts nothing.
  HP: [{ spoken: 'mã lực', most: 999 }],
  J: [{ spoken: 'jun', before: words('năng, công, nhiệt'), per: 'measure' }],
  K: [
    { spoken: 'ken vin', before: words('nhiệt'), reach: 10 },
    { spoken: 'ca', most: 24, before: words('vàng'), reach: 1, touches: true },
    { spoken: 'nghìn', after: COUNTED_ONLINE, touches: true },
    // "tivi 4K" has no price.
    { ...PRICE, isRate: true },
    { ...PRICE, before: words('giá, vé, phí, chỉ, giảm, phạt, thu, nộp, trả, mất, lương, cọc'), reach: 3 },
  ],
  G: [
    { spoken: 'giga', before: words('cầu'), reach: 2, per: 'measure' },
    {
      spoken: 'gam',
      kind: 'integer',
      fewestDigits: 2,
      before: words('gói, nặng, bịch, kẹo, bánh, muối, đường, thịt'),
      touches: true,
    },
  ],
  M: [
    { spoken: 'triệu', after: COUNTED_ONLINE, touches: true },
    // "gọi vốn 3,5M USD"
    { spoken: 'triệu', after: words('usd, đô, eur, euro'), touches: true },
    { spoken: 'mét', before: words('dài, rộng, cao, sâu, dày, cách'), reach: 2 },
  ],
  N: [{ spoken: 'niu tơn', before: words('lực, trọng, nặng, f'), per: 'measure' }],
  PN: [{ spoken: 'phòng ngủ', touches: true }],
  Pa: [{ spoken: 'pát xcan', before: words('suất, áp'), per: 'measure' }],
  T: [
    // Of cells: "hồng cầu 4,02 T/L".
    { spoken: 'tê ra', before: words('cầu'), reach: 2, per: 'measure' },
    // "hạn chế xe 5T"
    { spoken: 'tấn', before: words('xe, tải, cẩu'), reach: 1, touches: true },
    // Of a year so far: "9T đạt 245 tỷ".
    { spoken: 'tháng', kind: 'integer', most: 12, after: words('đạt, tăng, giảm, ước, đầu, cuối, năm'), touches: true },
    {
      spoken: 'tháng',
      kind: 'integer',
      before: words('hạn, suất, tk, tiết, gửi, bq, quân, kế'),
      reach: 3,
      touches: true,
    },
    // "trả 6T/lần"
    {
      spoken: 'tháng',
      kind: 'integer',
      most: 12,
      before: words('trả, đóng, nộp'),
      reach: 1,
      isRate: true,
      touches: true,
    },
    {
      spoken: 'tháng',
      kind: 'integer',
      most: 60,
      before: words('trong, cọc, còn, gốc, việc, hđlđ'),
      reach: 1,
      touches: true,
    },
    // "nhà 45m2 x 4T"
    { spoken: 'tầng', kind: 'integer', most: 12, before: words('x'), reach: 1, touches: true },
    { spoken: 'tấn', kind: 'decimal', touches: true },
    { spoken: 'tấn', before: words('xe, tải, trọng, cẩu, hàng, nặng'), touches: true },
    // "kỳ hạn 6T: 4,6%; 12T: 5,05%"; "hạn chế xe 5T" is above.
    { spoken: 'tháng', kind: 'integer', most: 60, before: words('hạn, ls, kiệm'), reach: 16, touches: true },
    AGE,
  ],
  TCN: [{ spoken: 'trước công nguyên', kind: 'integer' }],
  tr: [{ spoken: 'trang', kind: 'integer', before: words('dày, cuốn, quyển') }],
  // Of gold; "18k lượt" has no gold before it.
  k: [
    { spoken: 'ca', most: 24, before: words('vàng'), reach: 2 },
    {
      spoken: 'ki lô mét',
      kind: 'integer',
      most: 100,
      before: words('chạy, ly, trail, marathon'),
      reach: 1,
      touches: true,
    },
    // "chín mươi k", wherever its space.
    { spoken: 'nghìn', fewestDigits: 2, per: 'money' },
  ],
  // "mạch 112 l/p": beats and breaths.
  l: [
    { spoken: 'lít', before: words('oxy, ôxy, oxi, o2'), reach: 2, isRate: true, per: 'measure' },
    { spoken: 'lần', kind: 'integer', before: words('mạch, nhịp, thở, tim'), isRate: true, per: 'measure' },
  ],
  // "144p" and above are pictures.
  p: [{ spoken: 'phút', kind: 'integer', most: 120, touches: true, per: 'measure' }],
  // "thập niên 90s"
  s: [{ spoken: '', kind: 'integer', before: words('niên, thập'), reach: 2, touches: true }],
  v: [
    {
      spoken: 'viên',
      kind: 'integer',
      most: 20,
      before: words('sáng, trưa, chiều, tối, uống, ngày, lần'),
      reach: 1,
      touches: true,
    },
  ],
  t: [
    AGE,
    { ...AGE, before: words('thọ'), reach: 1 },
    { ...AGE, before: words('tuổi'), reach: 12 },
    { ...AGE, before: words('từ'), reach: 1, after: words('trở') },
  ],
  // Marks of a paper: "mỗi câu 0,25đ".
  đ: [
    { spoken: 'điểm', kind: 'integer', most: 10, before: words('trên, dưới'), reach: 1, touches: true },
    { spoken: 'điểm', most: 10, after: words('môn, toán, văn'), touches: true },
    {
      spoken: 'điểm',
      kind: 'decimal',
      most: 20,
      before: words('bài, môn, em, văn, toán, nhì'),
      reach: 6,
      touches: true,
    },
    { spoken: 'điểm', most: 10, before: words('thắng, hòa, thua, trừ, cộng'), reach: 1, touches: true },
    { spoken: 'điểm', kind: 'integer', most: 99, before: words('bxh'), reach: 24, touches: true },
    { spoken: 'điểm', most: 20, before: words('câu, điểm, thi, gcs, glasgow, apgar'), reach: 6, touches: true },
    {
      spoken: 'điểm',
      kind: 'decimal',
      most: 60,
      before: words('khoa, khối, môn, chuẩn, thi, đạt'),
      reach: 6,
      touches: true,
    },
  ],
};

/** By sign, and for each the first that holds: "350K lượt", "nhiệt độ 5.500 K", "BN nam 58t", "kỳ hạn 12T". */
export const FIELD_UNITS: ReadonlyMap<string, readonly FieldUnit[]> = new Map(Object.entries(UNITS));

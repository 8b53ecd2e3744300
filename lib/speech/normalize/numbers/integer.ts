import { readDigit, readDigits } from './digits.ts';

export interface NumberWords {
  readonly thousand: string;
  readonly zeroTen: string;
}

/** Longer runs are codes, not amounts: nobody says a number above a billion billions. */
const LONGEST_NUMBER = 24;

function readUnits(tens: string, units: string): string {
  if (units === '1' && tens > '1') return 'mốt';
  if (units === '4' && tens > '1') return 'tư';
  if (units === '5' && tens > '0') return 'lăm';
  return readDigit(units);
}

/** One group of three digits; `full` says the zero hundreds too ("không trăm linh năm"). */
function readGroup(group: string, full: boolean, words: NumberWords): string[] {
  const [hundreds = '0', tens = '0', units = '0'] = group.padStart(3, '0');
  const spoken: string[] = [];
  if (full || hundreds !== '0') spoken.push(readDigit(hundreds), 'trăm');
  if (tens === '1') spoken.push('mười');
  else if (tens !== '0') spoken.push(readDigit(tens), 'mươi');
  else if (units !== '0' && spoken.length > 0) spoken.push(words.zeroTen);
  if (units !== '0') spoken.push(readUnits(tens, units));
  return spoken;
}

/** Groups as said, by the word for a missing ten: a thousand of them, and a thousand with their zero hundreds. */
const SAID_GROUPS = new Map<string, (string | undefined)[]>();

function sayGroup(group: string, full: boolean, words: NumberWords): string {
  let said = SAID_GROUPS.get(words.zeroTen);
  if (said === undefined) {
    said = [];
    SAID_GROUPS.set(words.zeroTen, said);
  }
  const place = Number(group) + (full ? 1000 : 0);
  const known = said[place];
  if (known !== undefined) return known;
  const spoken = readGroup(group, full, words).join(' ');
  said[place] = spoken;
  return spoken;
}

/** Up to nine digits: triệu, nghìn, and the rest. */
function readBelowBillion(digits: string, full: boolean, words: NumberWords): string[] {
  const padded = digits.padStart(9, '0');
  const scales = ['triệu', words.thousand, ''];
  const spoken: string[] = [];
  scales.forEach((scale, place) => {
    const group = padded.slice(place * 3, place * 3 + 3);
    if (group === '000') return;
    spoken.push(sayGroup(group, full || spoken.length > 0, words));
    if (scale !== '') spoken.push(scale);
  });
  return spoken;
}

/** Numbers of one and two digits, as said; no setting changes them. */
const SMALL: ReadonlyMap<string, string> = new Map(
  Array.from({ length: 100 }, (_, value) => {
    const said =
      value === 0 ? readDigit('0') : readGroup(String(value), false, { thousand: '', zeroTen: '' }).join(' ');
    return [String(value), said] as const;
  }),
);

/**
 * An integer of ASCII digits, leading zeros dropped: "1005" → "một nghìn không trăm linh năm".
 * Above 24 digits it is read digit by digit.
 */
export function readInteger(digits: string, words: NumberWords): string {
  const value = digits.startsWith('0') ? digits.replace(/^0+(?=\d)/, '') : digits;
  if (value.length > LONGEST_NUMBER) return readDigits(value);
  if (value.length <= 2) return SMALL.get(value) ?? readDigits(value);
  const spoken: string[] = [];
  const billions = Math.ceil(value.length / 9);
  for (let place = billions - 1; place >= 0; place -= 1) {
    const end = value.length - place * 9;
    const chunk = value.slice(Math.max(0, end - 9), end);
    if (/^0+$/.test(chunk)) continue;
    spoken.push(...readBelowBillion(chunk, spoken.length > 0, words));
    for (let billion = 0; billion < place; billion += 1) spoken.push('tỷ');
  }
  return spoken.join(' ');
}

/** As `readInteger`, but a code such as "007" keeps its zeros; "05" is five. */
export function readCount(digits: string, words: NumberWords): string {
  if (!digits.startsWith('0')) return readInteger(digits, words);
  const isCode = digits.length > 2;
  return isCode || /^0{2,}$/.test(digits) ? readDigits(digits) : readInteger(digits, words);
}

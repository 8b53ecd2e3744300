import { hasWordBefore, markAt, numberAt, pieceOver, wordBefore } from '../neighbours.ts';
import { readFraction } from '../numbers/decimal.ts';
import { readInteger } from '../numbers/integer.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

const isSixtieth = (text: string): boolean => /^\d\d$/.test(text) && Number(text) < 60;

/** Indices of the numbers from `index` on that colons join; four at most. */
function colonRow(tokens: readonly Token[], index: number): number[] {
  const row = [index];
  for (let at = index; row.length < 4 && markAt(tokens, at + 1) === ':' && numberAt(tokens, at + 2) !== ''; at += 2)
    row.push(at + 2);
  return row;
}

const UNITS = ['giờ', 'phút', 'giây'];

const SECONDS = '"″';

/** 44"51 */
function seconds(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  if (!SECONDS.includes(markAt(tokens, index + 1) || ' ')) return undefined;
  const whole = numberAt(tokens, index);
  const hundredths = numberAt(tokens, index + 2);
  if (whole.length > 2 || !/^\d\d?$/.test(hundredths) || isWord(tokens[index + 3])) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 2, `${readInteger(whole, options)} giây`),
    pieceOver(reading, index + 2, index + 3, readFraction(hundredths, options)),
  ];
  return { end: index + 3, pieces };
}

/** Words behind which so many minutes were taken. */
const TAKEN: ReadonlySet<string> = new Set(['hết', 'dài', 'trong', 'sau', 'tích', 'gian', 'với']);

/** What runs for some minutes: "đoạn phim dài 3:45". */
const PLAYED: ReadonlySet<string> = new Set([
  'phim',
  'clip',
  'video',
  'trailer',
  'teaser',
  'mv',
  'khúc',
  'hát',
  'audio',
]);
const PLAYED_REACH = 5;

/** "chạy hết 25:30": no hour of the day. */
function isRun(tokens: readonly Token[], index: number): boolean {
  const [whole, rest] = [numberAt(tokens, index), numberAt(tokens, index + 2)];
  const isOpen = !'.,'.includes(markAt(tokens, index + 3) || ' ') || numberAt(tokens, index + 4) === '';
  // "5:20/km"
  if (markAt(tokens, index + 3) === '/' && tokens[index + 4]?.text === 'km') return isSixtieth(rest);
  const isLong = Number(whole) > 24 || hasWordBefore(tokens, index, PLAYED_REACH, PLAYED);
  return (
    (isSixtieth(whole) || whole.length === 1) &&
    isLong &&
    isSixtieth(rest) &&
    isOpen &&
    TAKEN.has(wordBefore(tokens, index))
  );
}

function minutesAndSeconds(reading: Reading, index: number): Match {
  const say = (at: number, unit: string) =>
    pieceOver(reading, at, at + 1, `${readInteger(numberAt(reading.tokens, at), reading.options)} ${unit}`);
  return { end: index + 3, pieces: [say(index, 'phút'), say(index + 2, 'giây')] };
}

/** A time taken to fractions of a second: 2:28.52, 1:02:28.5. */
export const stopwatch: Recogniser = {
  name: 'stopwatch',
  starts: ['number'],
  behind: new Set(`:${SECONDS}`),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const before = tokens[index - 1];
    if (isWord(before) || (before?.kind === 'mark' && ':.,/'.includes(before.text))) return undefined;
    if (markAt(tokens, index + 1) !== ':') return seconds(reading, index);
    const row = colonRow(tokens, index);
    const last = row.at(-1) ?? index;
    const mark = markAt(tokens, last + 1);
    const hundredths = numberAt(tokens, last + 2);
    if (row.length === 2 && isRun(tokens, index)) return minutesAndSeconds(reading, index);
    if (row.length < 2 || row.length > UNITS.length || (mark !== '.' && mark !== ',')) return undefined;
    if (hundredths === '000' || wordBefore(tokens, index) === 'lệ') return undefined;
    if (!/^\d{1,3}$/.test(hundredths) || !/^\d{1,2}$/.test(numberAt(tokens, index))) return undefined;
    if (!row.slice(1).every((at) => isSixtieth(numberAt(tokens, at))) || isWord(tokens[last + 3])) return undefined;
    const units = UNITS.slice(-row.length);
    const pieces = row.map((at, place) =>
      pieceOver(reading, at, at + 1, `${readInteger(numberAt(tokens, at), options)} ${units[place]}`),
    );
    pieces.push(pieceOver(reading, last + 2, last + 3, readFraction(hundredths, options)));
    return { end: last + 3, pieces };
  },
};

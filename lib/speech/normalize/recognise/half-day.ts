import { markAt, skipSpace } from '../neighbours.ts';
import { isWord, type Token } from '../tokens.ts';

interface HalfDay {
  readonly from: number;
  readonly end: number;
  readonly spoken: string;
}

/** What an hour of the afternoon half is called. */
function sayAfternoon(hour: number): string {
  if (hour === 12) return 'trưa';
  return hour % 12 < 6 ? 'chiều' : 'tối';
}

const LONGEST = 2;

/** "PM", "p.m.": index past it; undefined where no such thing stands at `at`. */
function pastHalf(tokens: readonly Token[], at: number): number | undefined {
  const text = tokens[at]?.text ?? '';
  if (text.length > LONGEST) return undefined;
  if (/^(?:[AP]M|[ap]m)$/.test(text)) return at + 1;
  if (!/^[apAP]$/.test(text) || markAt(tokens, at + 1) !== '.' || !/^[mM]$/.test(tokens[at + 2]?.text ?? ''))
    return undefined;
  return markAt(tokens, at + 3) === '.' ? at + 4 : at + 3;
}

/** The half of the day behind an hour, as it is said with that hour: "3h PM" chiều, "8:15 p.m." tối. */
export function halfDayAt(tokens: readonly Token[], index: number, hour: number): HalfDay | undefined {
  const from = skipSpace(tokens, index);
  const end = pastHalf(tokens, from);
  if (end === undefined || isWord(tokens[end])) return undefined;
  const isMorning = /^a/i.test(tokens[from]?.text ?? '');
  return { from, end, spoken: isMorning ? (hour === 12 ? 'đêm' : 'sáng') : sayAfternoon(hour) };
}

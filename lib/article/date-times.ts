import { once } from '../text/index.ts';

/** A time of day, and the offset from UTC where one is written beside it. */
export interface FoundTime {
  hour: number;
  minute: number;
  second: number;
  /** `+07:00`; absent where the text names no zone. */
  offset?: string;
  /** True for an English AM or PM with seconds: only American-style stamps carry both. */
  american: boolean;
}

/** UTC offsets of the abbreviations that English-language pages use, in minutes. */
const ZONES: Readonly<Record<string, number>> = {
  z: 0,
  gmt: 0,
  utc: 0,
  ict: 420,
  bst: 60,
  cet: 60,
  cest: 120,
  eet: 120,
  eest: 180,
  msk: 180,
  jst: 540,
  aest: 600,
  aedt: 660,
  edt: -240,
  est: -300,
  cdt: -300,
  cst: -360,
  mdt: -360,
  mst: -420,
  pdt: -420,
  pst: -480,
};

const ZONE_NAMES = Object.keys(ZONES).join('|');
const MERIDIEM = '(?<half>am|pm|a\\.\\s?m\\.?|p\\.\\s?m\\.?|sa|ch)(?![a-z])';
// A bare "-14" after a time is a date or a list, not a zone: bare offsets need two digits at least, tight to the time, and nothing after.
const ZONE =
  `\\s*[([]?(?:(?:gmt|utc)\\s*(?<named>[+-]\\s?\\d{1,2}(?::?\\d{2})?)(?![\\d:])` +
  `|(?:\\s?(?<bare>[+-]\\d{2}:?\\d{2})|(?<=\\d)(?<short>[+-]\\d{2}))(?![-\\d/.:])` +
  `|(?<abbreviation>${ZONE_NAMES})(?![a-z+-]))[)\\]]?`;
const CLOCK =
  `(?<hour>\\d{1,2})(?:\\s*(?::|h|gio)\\s*(?<minute>\\d{2})(?:\\s*(?::|phut|'|p)\\s*(?<second>\\d{2}))?(?!\\d)(?:[.,]\\d+)?(?:\\s*phut|['p](?![a-z]))?` +
  `(?:\\s*${MERIDIEM})?|\\s*${MERIDIEM.replace('half', 'wholeHalf')})(?:${ZONE})?`;

// Between a time and its date there are separators, weekdays and "ngày", never digits, and no word of an update.
const GAP = '(?<gap>(?:(?!\\d|cap nhat|updat|modif)[^\\n]|\\n){0,28}?)';

const afterDate = once(() => new RegExp(`^${GAP}${CLOCK}`));
const beforeDate = once(() => new RegExp(`(?<!\\d)${CLOCK}${GAP}$`));
/** What every time has: asked before the patterns are made. */
const CAN_TELL = /\d\s*[:hgapsc]/;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function formatOffset(minutes: number): string | undefined {
  const size = Math.abs(minutes);
  if (size > 14 * 60 || size % 60 >= 60) return undefined;
  return `${minutes < 0 ? '-' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`;
}

function readOffset(groups: Readonly<Record<string, string | undefined>>): string | undefined {
  const abbreviation = groups['abbreviation'];
  if (abbreviation !== undefined) return formatOffset(ZONES[abbreviation] ?? 0);
  const written = (groups['named'] ?? groups['bare'] ?? groups['short'])?.replace(/[\s:]/g, '');
  if (written === undefined) return undefined;
  const digits = written.slice(1);
  const hours = Number(digits.length > 2 ? digits.slice(0, -2) : digits);
  const minutes = digits.length > 2 ? Number(digits.slice(-2)) : 0;
  return minutes > 59 ? undefined : formatOffset((written.startsWith('-') ? -1 : 1) * (hours * 60 + minutes));
}

function readHour(written: number, half: string): number {
  const afternoon = /^(?:p|ch)/.test(half);
  if (half === '' || written > 12) return written;
  return (written % 12) + (afternoon ? 12 : 0);
}

function readTime(match: RegExpExecArray): FoundTime | undefined {
  const groups = match.groups ?? {};
  const half = groups['half'] ?? groups['wholeHalf'] ?? '';
  const hour = readHour(Number(groups['hour']), half);
  const minute = Number(groups['minute'] ?? 0);
  const second = Number(groups['second'] ?? 0);
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  const offset = readOffset(groups);
  return {
    hour,
    minute,
    second,
    american: groups['second'] !== undefined && /^[ap]/.test(half),
    ...(offset !== undefined && { offset }),
  };
}

function gapLength(match: RegExpExecArray): number {
  return (match.groups?.['gap'] ?? '').length;
}

/** The time that belongs to the date at `start`..`end` of folded text: the nearer one of those before and after it. */
export function findTime(folded: string, start: number, end: number): FoundTime | undefined {
  const following = folded.slice(end, end + 80);
  const preceding = folded.slice(Math.max(0, start - 80), start);
  const after = CAN_TELL.test(following) ? afterDate().exec(following) : null;
  const before = CAN_TELL.test(preceding) ? beforeDate().exec(preceding) : null;
  const isAfterNearer = after && (!before || gapLength(after) < gapLength(before));
  const nearest = isAfterNearer ? after : before;
  return nearest ? readTime(nearest) : undefined;
}

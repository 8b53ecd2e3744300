import { foldVietnamese } from '../text/index.ts';
import { type FoundDate, findDates } from './date-patterns.ts';
import { type FoundTime, findTime } from './date-times.ts';

const VIETNAM = '+07:00';
const LONGEST_TEXT = 10_000;

/** Labels in front of a date, most trusted first; a date without a label stands between the two. */
const PUBLISHED_LABEL = /(?:ngay dang|dang ngay|dang luc|dang tai|xuat ban|publi|posted|first seen)[^\d]{0,20}$/;
const UPDATED_LABEL =
  /(?:cap nhat|sua doi|chinh sua|updat|modifi|last edited|revised|actuali)[^\d]{0,20}(?:\d{1,2}[:h]\d{2}[^\d]{0,16})?$/;

function pad(value: number): string {
  return String(value).padStart(2, '0');
}

function isPossible(year: number, month: number, day: number): boolean {
  if (year < 1900 || year > 2100 || month < 1 || month > 12 || day < 1) return false;
  return day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Vietnamese order is day/month; month/day only on American stamps and where the second number cannot be a month. */
function orderNumbers(date: FoundDate, american: boolean): { month: number; day: number } {
  const swap = date.swappable && (date.month > 12 || (american && date.day <= 12));
  return swap ? { month: date.day, day: date.month } : { month: date.month, day: date.day };
}

function formatDate(date: FoundDate, time: FoundTime | undefined): string | undefined {
  const { month, day } = orderNumbers(date, time?.american ?? false);
  if (!isPossible(date.year, month, day)) return undefined;
  const calendar = `${date.year}-${pad(month)}-${pad(day)}`;
  if (!time) return calendar;
  return `${calendar}T${pad(time.hour)}:${pad(time.minute)}:${pad(time.second)}${time.offset ?? VIETNAM}`;
}

/** Seconds or milliseconds since 1970, as some CMS write into attributes (also .NET's `/Date(…)/`); read in Vietnamese time. */
function parseEpoch(text: string): string | undefined {
  const digits = /^\/?(?:date\()?(?<digits>1\d{9}(?:\d{3})?)(?:\)\/)?$/.exec(text)?.groups?.['digits'];
  if (digits === undefined) return undefined;
  const milliseconds = Number(digits) * (digits.length < 12 ? 1000 : 1);
  return `${new Date(milliseconds + 7 * 3_600_000).toISOString().slice(0, 19)}${VIETNAM}`;
}

function parseCompact(text: string): string {
  return text.replace(
    /^(\d{4})(\d\d)(\d\d)(?:t?(\d\d):?(\d\d):?(\d\d)?(.*))?$/,
    (all, y, m, d, hour, minute, second, rest) =>
      /^(?:19|20)/.test(all) ? `${y}-${m}-${d}${hour ? `t${hour}:${minute}:${second ?? '00'}${rest}` : ''}` : all,
  );
}

function trust(folded: string, date: FoundDate, previousEnd: number): number {
  const label = folded.slice(Math.max(previousEnd, date.start - 60), date.start);
  if (PUBLISHED_LABEL.test(label)) return 2;
  return UPDATED_LABEL.test(label) ? 0 : 1;
}

/**
 * Reads the date of publication out of a date line, a meta value or a `datetime` attribute.
 *
 * Takes any text with one or more dates in it, for instance `Thứ tư, 22/10/2025, 19:25 (GMT+7)`. Gives ISO 8601 with an offset,
 * `2025-10-22T19:25:00+07:00`, or the bare date `2025-10-22` where no time stands beside it. Numbers are read as day/month/year; as
 * month/day only with seconds and AM or PM (SharePoint's American stamp) or when the second number exceeds 12. A zone that the text
 * names is kept as an offset, so that the calendar date stays the page's own; without one the time is Vietnam's. Among several dates one
 * labelled as published wins, one labelled as updated loses, else the first. Impossible dates and years outside 1900–2100 give undefined.
 */
export function parsePublishedDate(text: string): string | undefined {
  if (!/\d/.test(text)) return undefined;
  const folded = foldVietnamese(
    text
      .slice(0, LONGEST_TEXT)
      .normalize('NFC')
      .replace(/[\u200b-\u200f\u2060\ufeff\u00ad]/g, ''),
  )
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .trim();
  const epoch = parseEpoch(folded);
  if (epoch !== undefined) return epoch;
  const line = parseCompact(folded);
  let best: { iso: string; trust: number } | undefined;
  let previousEnd = 0;
  for (const date of findDates(line)) {
    const iso = formatDate(date, findTime(line, date.start, date.end));
    const rank = trust(line, date, previousEnd);
    if (iso !== undefined && (!best || rank > best.trust)) best = { iso, trust: rank };
    previousEnd = date.end;
  }
  return best?.iso;
}

/**
 * The date of publication told by several texts, in the order of their trust: the first that holds a date. Where it tells no time and a
 * later text tells one for the same day, the later one is given.
 */
export function findPublishedDate(texts: Iterable<string>): string | undefined {
  let day: string | undefined;
  for (const text of texts) {
    const iso = parsePublishedDate(text);
    if (iso === undefined) continue;
    if (iso.includes('T') && (day === undefined || iso.startsWith(day))) return iso;
    day ??= iso;
  }
  return day;
}

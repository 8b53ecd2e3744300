import { NUMBERED_HEADING, OPEN_ENDED, OPENERS, STOPPED_ABBREVIATIONS } from './normalize/data/segment.ts';

/** A sentence as a span of UTF-16 offsets, without the white space around it. */
export interface SentenceSpan {
  readonly start: number;
  readonly end: number;
}

export interface SegmentOptions {
  /** Longest span in UTF-16 units; a longer sentence is cut at a pause, else between words. Default 500. */
  readonly limit?: number;
}

const DEFAULT_LIMIT = 500;
const LINE = /[^\n\r\u0085\u2028\u2029]+/g;
const WORD_BEFORE_STOP = /([\p{L}\p{M}/]+)\.\s*$/u;
/** Th.s.: parts without spaces. */
const DOTTED = /(?:^|[\s(])(Th\.[sS]|Đ\.[cC]|đ\.c)\.$/u;
const INITIAL = /(?:^|[\s("“.])(\p{Lu})\.\s*$/u;
const CAPITAL_BEFORE_INITIAL = /(?:^|\p{Lu}[\p{L}\p{M}]*\.?\s+|\p{Lu}\.\s*|[("“]|^\s*)\p{Lu}\.\s*$/u;
/** P. Đức Xuân, Q. Bình Thạnh, 15 Đ. Trần Phú: wards, districts, communes, streets by their letter. */
const PLACE_LETTER =
  /(?:^|[\s,(])[PQHXT]\.$|\d\s+Đ\.$|(?:[,(]\s*|(?:^|\s)(?:ở|tại|thuộc|về|trú|quê|từ|đến|và)\s)[pqhxtđ]\.$/u;
/** "TP .Huế", "Q . 3": with a space before the stop, by a slip of the hand. */
const PLACE_APART = /(?:^|\s)(?:T[PXTpxt]|[QPHX])\s\.$/u;
const PLACE_NEXT = /^\s*\p{Lu}\p{L}/u;
/** "Q. 3", "p. 5": wards and districts of a town have numbers. */
const NUMBERED_PLACE = /(?:^|[\s,(])[PQpq]\.$/u;
const NUMBER_NEXT = /^\s*\d{1,2}(?!\d)/;
/** "TL . BỘ TRƯỞNG": who signs for whom. */
const SIGNED_APART = /(?:^|\s)(?:TL|TM|KT|TUQ)\s\.$/u;
const OFFICE_NEXT = /^\s*\p{Lu}{2}/u;
/** "XV.[2]": the mark of a note. */
const NOTE_OPEN = /[.!?…”"]\[$/u;
const PLACE_OR_NUMBER_NEXT = /^\s*(?:\p{Lu}\p{Ll}|\d)/u;
const FIRST_WORD = /(?<=^\s*)\p{Lu}\p{Ll}*(?![\p{L}\p{M}])/u;
/** "Nguồn vốn: 1. Ngân sách; 2. Tín dụng" is one sentence. */
const NUMBERED_CLAUSE = /[:;]\s*\d{1,2}\.$/;
/** "Nông Văn T.": a given name kept back stands last, so a capital behind it opens a sentence. */
const HIDDEN_NAME = /(?:Văn|Thị)\s+\p{Lu}\.$/u;
/** "Lê Văn C. (35 tuổi)": what the bracket says belongs to the name. */
const BRACKET_NEXT = /^\s*\(/u;
/** "0945. 678. 012", "1. 234. 000", "25 . 7 . 2019": a stop within a number that spaces slipped into, as what stands before it and behind it. */
const BROKEN_NUMBERS = [
  [/(?:^|\D)0\d{2,3}\s?\.$/, /^\s*\d{3,4}\s?\.\s*\d{3,4}(?!\d)/],
  [/(?:^|\D)0\d{2,3}\s?\.\s*\d{3,4}\s?\.$/, /^\s*\d{3,4}(?!\d)/],
  [/(?:^|\D)\d{1,3}\.$/, /^\s*(?:\d{3}\.\s*)*000(?!\d)/],
  [/(?:^|\D)\d{1,2}\s\.$/, /^\s*\d{1,2}\s\.\s*(?:19|20)\d\d(?!\d)/],
  [/(?:^|\D)\d{1,2}\s\.\s*\d{1,2}\s\.$/, /^\s*(?:19|20)\d\d(?!\d)/],
] as const;
const INITIAL_LAST = /(?:^|[\s.])\p{Lu}\.$/u;
/** "– Anh đi đâu? – Tôi đi chợ.": a line that opens with a dash is talk, and each dash a turn of it. */
const TALK = /^\s*[–—-]\s/u;
const TURN = /(?<=[.?!…]["”]?)\s+(?=[–—-]\s+\p{Lu})/gu;
/** "gặp a. Tuấn hoặc c. Hoa": who is to be called. */
const CALLED = /(?:^|[\s:,])(?:LH|hệ|gặp|gọi|hoặc|và)[:\s]\s*[acbe]\.$/u;
const LIST_NEXT = /^\s*\p{Ll}\d?\)\s/u;
const LETTER_NAMES =
  /(?:vitamin|loại|nhóm|hạng|khối|điểm|lớp|tổ|đội|khu|gan|phương án|bảng|cúm|tuýp|type)\s+\p{Lu}\.\s*$/iu;
const LOWER_NEXT = /^[\s"”’»)\]]*[\p{Ll}]/u;
const LEFTOVER = /^[\s"”’»)\]./…,;:!?]*$/u;
const CLOSING_NEXT = /^\s*[/.…,;:!?)\]”’»]/u;
/** Stops that Intl.Segmenter passes over: an ellipsis sign before a capital, and a stop without the space behind it. */
const EXTRA_STOP =
  /…["”’»)\]]*\s+(?=["“‘«(]?\p{Lu})|(?<=\p{Ll}{2}|\d{2})[.;!?]\s+(?=\p{Ll}\)\s)|(?<=\p{Ll}{2}|\d{4}|%|\d[hg](?:\d\d)?)\.\s+(?=\d)|(?<=(?:^|[\s("“])\p{Ll}{2,}[.!?…]["”]?)(?=\p{Lu}\p{Ll}|\p{Lu}\s)/gu;

const segmenter = new Intl.Segmenter('vi', { granularity: 'sentence' });

/** Whether a stop at the end of `before` is no end because of what stands around it. */
function isJoined(before: string, after: string): boolean {
  if (LEFTOVER.test(after) || CLOSING_NEXT.test(after)) return true;
  if (LOWER_NEXT.test(after) && !LIST_NEXT.test(after)) return true;
  const trimmed = before.trimEnd();
  if (BROKEN_NUMBERS.some(([left, right]) => left.test(trimmed) && right.test(after))) return true;
  if (PLACE_APART.test(trimmed) && PLACE_OR_NUMBER_NEXT.test(after)) return true;
  if (SIGNED_APART.test(trimmed) && OFFICE_NEXT.test(after)) return true;
  if (CALLED.test(trimmed) && PLACE_NEXT.test(after)) return true;
  if (NOTE_OPEN.test(trimmed)) return true;
  if (NUMBERED_PLACE.test(trimmed) && NUMBER_NEXT.test(after) && !LETTER_NAMES.test(trimmed)) return true;
  if (NUMBERED_HEADING.test(trimmed) || NUMBERED_CLAUSE.test(trimmed)) return true;
  if (INITIAL_LAST.test(trimmed) && BRACKET_NEXT.test(after) && !LETTER_NAMES.test(trimmed)) return true;
  if (HIDDEN_NAME.test(trimmed)) return false;
  if (OPEN_ENDED.test(trimmed)) return false;
  const word = WORD_BEFORE_STOP.exec(trimmed)?.[1];
  if (word === undefined || OPENERS.has(FIRST_WORD.exec(after)?.[0] ?? '')) return false;
  if (PLACE_LETTER.test(trimmed) && PLACE_NEXT.test(after) && !LETTER_NAMES.test(trimmed)) return true;
  if (INITIAL.test(trimmed) && !LETTER_NAMES.test(trimmed) && CAPITAL_BEFORE_INITIAL.test(trimmed)) return true;
  return DOTTED.test(trimmed) || (word.length > 1 && STOPPED_ABBREVIATIONS.has(word));
}

/** A line with nothing but marks behind its first stop is one sentence: most headings and many paragraphs are. */
const SINGLE = /^[^\p{Sentence_Terminal}…;]*(?:[\p{Sentence_Terminal}…;][^\p{L}\p{N}]*)?$/u;

function lineBoundaries(line: string): number[] {
  if (SINGLE.test(line)) return [];
  const boundaries = new Set<number>();
  for (const { index } of segmenter.segment(line)) boundaries.add(index);
  for (const match of line.matchAll(EXTRA_STOP)) boundaries.add(match.index + match[0].length);
  if (TALK.test(line)) for (const match of line.matchAll(TURN)) boundaries.add(match.index + match[0].length);
  return [...boundaries].sort((left, right) => left - right);
}

function lineSentences(line: string): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let start = 0;
  for (const boundary of lineBoundaries(line)) {
    if (boundary === 0) continue;
    if (isJoined(line.slice(Math.max(start, boundary - 60), boundary), line.slice(boundary, boundary + 40))) continue;
    spans.push({ start, end: boundary });
    start = boundary;
  }
  spans.push({ start, end: line.length });
  return spans;
}

/** Where to cut an overlong stretch: after the last pause inside the limit, else after the last word, else at the limit. */
const CUTS = [/[;:…][\s"”)]+(?=\S)/gu, /[,)–—][\s"”]+(?=\S)/gu, /\s+(?=\S)/gu] as const;

function cutPoint(text: string, limit: number): number {
  const head = text.slice(0, limit + 1);
  for (const cut of CUTS) {
    let best = 0;
    for (const match of head.matchAll(cut)) {
      const end = match.index + match[0].length;
      if (end <= limit && end >= limit / 3) best = end;
    }
    if (best > 0) return best;
  }
  const isPair = /[\ud800-\udbff]/.test(text.charAt(limit - 1));
  return Math.max(1, isPair ? limit - 1 : limit);
}

function trimSpan(text: string, { start, end }: SentenceSpan): SentenceSpan {
  const piece = text.slice(start, end);
  const lead = piece.length - piece.trimStart().length;
  return { start: start + lead, end: start + Math.max(lead, piece.trimEnd().length) };
}

function cutSpan(text: string, span: SentenceSpan, limit: number): SentenceSpan[] {
  const spans: SentenceSpan[] = [];
  let rest = trimSpan(text, span);
  while (rest.end - rest.start > limit) {
    const at = rest.start + cutPoint(text.slice(rest.start, rest.end), limit);
    spans.push(trimSpan(text, { start: rest.start, end: at }));
    rest = trimSpan(text, { start: at, end: rest.end });
  }
  spans.push(rest);
  return spans.filter(({ start, end }) => end > start);
}

/**
 * Sentences of a text, in order, as UTF-16 spans; a line break always ends one. `Intl.Segmenter` (UAX #29) proposes, merge rules mend
 * what it does wrong in Vietnamese: abbreviations ("TP. Bắc Kạn"), initials, "Điều 5.", list marks, "./.", quotes. All text but
 * white space is in a span. An empty text gives none.
 */
export function segmentSentences(text: string, options: SegmentOptions = {}): SentenceSpan[] {
  const limit = Math.max(1, options.limit ?? DEFAULT_LIMIT);
  const spans: SentenceSpan[] = [];
  for (const match of text.matchAll(LINE)) {
    for (const { start, end } of lineSentences(match[0])) {
      spans.push(...cutSpan(text, { start: match.index + start, end: match.index + end }, limit));
    }
  }
  return spans;
}

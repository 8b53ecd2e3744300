import { foldVietnamese, hasWord, wordsIn } from '../../text/index.ts';
import { parsePublishedDate } from '../dates.ts';
import type { Tracer } from '../trace.ts';
import { type Draft, draftText, linkShare } from './draft.ts';

const STEP = 'trim edges';
const PROSE = 100;
const LONGEST = 140;
/** Words beside a date and a name in a line that tells no more: "Được gửi bởi … vào Thứ Ba, …", "Số lượt xem: 318". */
const MOST_WORDS = 6;
/** The same beside a name alone: "Written by …". */
const FEWEST_WORDS = 3;
const DATE_WORDS = /\b(?:thu (?:hai|ba|tu|nam|sau|bay)|ngay \d+ thang \d+ nam|cap nhat|luot (?:xem|doc))\b|\d+/g;
const SENTENCE_END = /[.!?…;]["”’)]*$/;
/** So many lines stand over a text at most: more are a list. */
const MOST_OVER = 8;
const MOST_ITEMS = 4;
/** How far from the end the writer's name may stand. */
const REACH = 3;

/** What is known of the article from elsewhere. */
export interface Known {
  byline?: string | undefined;
  publishedAt?: string | undefined;
}

/** Takes out the lines over the text that say again who wrote it and when, and marks the writer's name under the text as a signature. */
export function trimEdges(drafts: readonly Draft[], known: Known, tracer: Tracer): Draft[] {
  const byline = plain(known.byline ?? '');
  const firstProse = drafts.findIndex((draft) => draft.block.type === 'paragraph' && draftText(draft).length >= PROSE);
  return drafts.flatMap((draft, index) => {
    const { block } = draft;
    if (index < Math.min(firstProse, MOST_OVER) && isAbout(draft, byline, known.publishedAt)) {
      tracer.note(STEP, 'said beside the title', draftText(draft));
      return [];
    }
    const isSigned =
      block.type === 'paragraph' &&
      byline &&
      index >= drafts.length - REACH &&
      index > firstProse &&
      plain(draftText(draft)) === byline;
    return [isSigned ? { ...draft, block: { type: 'signature', runs: block.runs } } : draft];
  });
}

const plain = (text: string) => wordsIn(foldVietnamese(text)).join(' ');

function isAbout(draft: Draft, byline: string, publishedAt: string | undefined): boolean {
  const { block } = draft;
  if (block.type === 'figure') return byline !== '' && block.images.every(({ alt }) => plain(alt) === byline);
  const text = draftText(draft);
  if (text.length > LONGEST || SENTENCE_END.test(text)) return false;
  if (block.type === 'list')
    return (
      block.items.length <= MOST_ITEMS &&
      block.items.every(({ runs }) => runs.map((run) => run.text).join('').length < 40) &&
      (linkShare(draft) > 0.9 || tellsDay(text, publishedAt))
    );
  if (block.type !== 'paragraph') return false;
  const words = plain(text);
  if (words === byline || !hasWord(text)) return true;
  const rest = byline ? words.replace(byline, '') : words;
  const left = wordsIn(rest.replace(DATE_WORDS, ' ')).length;
  if (rest !== words && left <= FEWEST_WORDS && !/ảnh|photo/i.test(text)) return true;
  return tellsDay(text, publishedAt) && left <= MOST_WORDS;
}

const tellsDay = (text: string, publishedAt = '') => {
  const day = publishedAt && /\d{4}/.test(text) ? parsePublishedDate(text) : undefined;
  return day !== undefined && day.slice(0, 10) === publishedAt.slice(0, 10);
};

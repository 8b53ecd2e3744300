import { blockText, textOfBlock } from '../../article/text.ts';
import type { Article } from '../../article/types.ts';
import type { BlockSpan, Mark, MarkPart } from './mark.ts';

/** How much of the text on either side is kept, in UTF-16 units. */
const CONTEXT = 32;
/** A quote of this length is hardly found twice by chance; … */
const TELLING = 24;
/** … a shorter one must stand next to as much of its old neighbourhood as this. */
const NEIGHBOURHOOD = 6;

interface Place {
  blockId: string;
  text: string;
}

const idsOf = (article: Article): string[] => ['title', 'lead', ...article.blocks.map(({ id }) => id)];

function placesOf(article: Article): Place[] {
  return [
    { blockId: 'title', text: article.title },
    { blockId: 'lead', text: article.lead ?? '' },
    ...article.blocks.map((block) => ({ blockId: block.id, text: blockText(block) })),
  ];
}

/** A span of an article's text as a part of a mark; undefined where the span holds no letter. Space at its ends is left out. */
export function partOf(article: Article, { blockId, start, end }: BlockSpan): MarkPart | undefined {
  const text = textOfBlock(article, blockId);
  const chosen = text.slice(start, end);
  const from = start + (chosen.length - chosen.trimStart().length);
  const to = start + chosen.trimEnd().length;
  if (from >= to) return undefined;
  return {
    blockId,
    place: idsOf(article).indexOf(blockId),
    start: from,
    end: to,
    quote: text.slice(from, to),
    prefix: text.slice(Math.max(0, from - CONTEXT), from),
    suffix: text.slice(to, to + CONTEXT),
  };
}

interface Candidate extends BlockSpan {
  /** How many units of the old neighbourhood stand around it. */
  agreement: number;
  distance: number;
}

function sameEnd(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}

function sameStart(a: string, b: string): number {
  let length = 0;
  while (length < Math.min(a.length, b.length) && a[length] === b[length]) length++;
  return length;
}

function agreementOf({ prefix, suffix }: MarkPart, text: string, start: number, end: number): number {
  return sameEnd(text.slice(0, start), prefix) + sameStart(text.slice(end), suffix);
}

function isTrusted(part: MarkPart, agreement: number): boolean {
  const { quote, prefix, suffix } = part;
  return quote.length >= TELLING || agreement >= Math.min(NEIGHBOURHOOD, prefix.length + suffix.length);
}

/** The quote as a pattern that takes any space for any other: pages change their line breaks and hard spaces freely. */
function patternOf(quote: string): RegExp {
  const words = quote.split(/\s+/u).map((word) => word.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&'));
  return new RegExp(words.join('\\s+'), 'gu');
}

function candidatesOf(part: MarkPart, places: readonly Place[]): Candidate[] {
  const pattern = patternOf(part.quote);
  return places.flatMap(({ blockId, text }, at) =>
    [...text.matchAll(pattern)].map(({ 0: found, index: start }) => {
      const end = start + found.length;
      const agreement = agreementOf(part, text, start, end);
      return {
        blockId,
        start,
        end,
        agreement,
        distance: Math.abs(at - part.place) * 1e6 + Math.abs(start - part.start),
      };
    }),
  );
}

/** Where a part stands in the text as it is now; undefined where its words are no longer there. */
function findPart(part: MarkPart, article: Article, places: () => readonly Place[]): BlockSpan | undefined {
  const { blockId, start, end, quote, prefix, suffix } = part;
  const text = textOfBlock(article, blockId);
  const isInPlace = text.slice(start, end) === quote;
  if (isInPlace && agreementOf(part, text, start, end) === prefix.length + suffix.length)
    return { blockId, start, end };
  const [best] = candidatesOf(part, places())
    .filter(({ agreement }) => isTrusted(part, agreement))
    .sort((a, b) => b.agreement - a.agreement || a.distance - b.distance);
  return best && { blockId: best.blockId, start: best.start, end: best.end };
}

/** A mark with where it stands now: one span for each part that was found, none where its words left the text. */
export interface PlacedMark {
  mark: Mark;
  spans: readonly BlockSpan[];
}

/**
 * Finds marks in an article, whose text may have been extracted anew, edited or rearranged since they were made. Those that are found come
 * first, in the order of the text; then those whose words are gone.
 */
export function placeMarks(marks: readonly Mark[], article: Article): PlacedMark[] {
  let all: Place[] | undefined;
  const places = () => {
    all ??= placesOf(article);
    return all;
  };
  const order = new Map(idsOf(article).map((id, at) => [id, at]));
  const rank = ({ spans: [first] }: PlacedMark): [number, number] =>
    first ? [order.get(first.blockId) ?? 0, first.start] : [Number.POSITIVE_INFINITY, 0];
  return marks
    .map((mark) => ({ mark, spans: mark.parts.flatMap((part) => findPart(part, article, places) ?? []) }))
    .sort((a, b) => {
      const [[blockA, startA], [blockB, startB]] = [rank(a), rank(b)];
      return (blockA === blockB ? 0 : blockA - blockB) || startA - startB || a.mark.createdAt - b.mark.createdAt;
    });
}

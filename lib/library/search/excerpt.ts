import { articleText } from '../../article/text.ts';
import type { Article } from '../../article/types.ts';
import { foldVietnamese } from '../../text/fold.ts';
import { wordsOf } from './alphabet.ts';
import { parseQuery, type Query, type Term } from './query.ts';

/** A stretch of text, marked where the query matched. */
export interface MarkedPart {
  text: string;
  mark?: true;
}

/** How a found article shows why it was found. */
export interface Excerpt {
  title: MarkedPart[];
  /** The paragraph that answers best, cut around its first match; empty where the title alone matched. */
  context: MarkedPart[];
  /** `context` is of a note that the reader wrote. */
  isNote?: true;
}

interface Span {
  start: number;
  end: number;
}

interface Token extends Span {
  word: string;
  folded: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu;
const BEFORE = 60;
const LENGTH = 220;

function tokensOf(text: string): Token[] {
  return [...text.matchAll(WORD)].map((match) => {
    const word = wordsOf(match[0])[0] ?? '';
    return { start: match.index, end: match.index + match[0].length, word, folded: foldVietnamese(word) };
  });
}

function isMatch(token: Token | undefined, word: string, isPrefix: boolean): boolean {
  if (!token) return false;
  const plain = foldVietnamese(word) === word;
  const have = plain ? token.folded : token.word;
  return isPrefix ? have.startsWith(word) : have === word;
}

function spansOfTerm(tokens: readonly Token[], { words, isPrefix }: Term): Span[] {
  const last = words.length - 1;
  return tokens.flatMap((token, at) => {
    const all = words.every((word, offset) => isMatch(tokens[at + offset], word, isPrefix && offset === last));
    return all ? [{ start: token.start, end: tokens[at + last]?.end ?? token.end }] : [];
  });
}

/** Where the query's words stand in `text`: spans in order that do not overlap, in UTF-16 offsets. */
function spansOf(text: string, terms: readonly Term[]): Span[] {
  const tokens = tokensOf(text);
  const spans = terms.flatMap((term) => spansOfTerm(tokens, term)).sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: Span[] = [];
  for (const span of spans) if (span.start >= (apart.at(-1)?.end ?? 0)) apart.push(span);
  return apart;
}

function markParts(text: string, spans: readonly Span[], from = 0, to = text.length): MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < at || end > to) continue;
    if (start > at) parts.push({ text: text.slice(at, start) });
    parts.push({ text: text.slice(start, end), mark: true });
    at = end;
  }
  if (at < to) parts.push({ text: text.slice(at, to) });
  return parts;
}

function cutAround(text: string, spans: readonly Span[]): MarkedPart[] {
  const first = spans[0]?.start ?? 0;
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1;
  const wanted = from + LENGTH;
  const space = text.lastIndexOf(' ', wanted);
  const to = wanted >= text.length ? text.length : Math.max(space, spans[0]?.end ?? 0);
  const parts = markParts(text, spans, from, to);
  return [...(from > 0 ? [{ text: '… ' }] : []), ...parts, ...(to < text.length ? [{ text: ' …' }] : [])];
}

/** How many different terms a paragraph answers, the whole phrase counting double. */
function worth(text: string, { terms, phrase }: Query): number {
  const tokens = tokensOf(text);
  const single = terms.filter((term) => spansOfTerm(tokens, term).length > 0).length;
  return phrase && spansOfTerm(tokens, phrase).length > 0 ? single * 2 : single;
}

/** Shows where `query` stands in an article: its title, and the paragraph or the reader's note that answers best. */
export function excerptOf(
  article: Pick<Article, 'title' | 'lead' | 'blocks'>,
  query: string,
  notes: readonly string[] = [],
): Excerpt {
  const parsed = parseQuery(query);
  const terms = [...(parsed.phrase ? [parsed.phrase] : []), ...parsed.terms];
  let best = { worth: 0, text: '', isNote: false };
  const look = (text: string, isNote: boolean): void => {
    const found = worth(text, parsed);
    if (found > best.worth) best = { worth: found, text, isNote };
  };
  for (const text of articleText(article as Article).split('\n')) look(text, false);
  for (const note of notes) look(note, true);
  return {
    title: markParts(article.title, spansOf(article.title, terms)),
    context: best.worth > 0 ? cutAround(best.text, spansOf(best.text, terms)) : [],
    ...(best.isNote && { isNote: true }),
  };
}

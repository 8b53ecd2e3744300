import { foldVietnamese } from '../text/fold.ts';
import type { Head } from './types.ts';

export type SortKey = 'saved' | 'published' | 'title' | 'site' | 'length' | 'read';

/** Which saved articles to show, and in what order. Every filter that is set must hold. */
export interface View {
  /** `saved` (newest first) by default. */
  sort?: SortKey;
  /** Turns the order of `sort` around. */
  reverse?: boolean;
  site?: string;
  tag?: string;
  /** True: read to the end; false: not yet. */
  read?: boolean;
  /** True shows archived articles alone; false (the default) all others; `any` both. */
  archived?: boolean | 'any';
  hasAudio?: boolean;
  /** True: with marks of the reader. */
  hasMarks?: boolean;
  /** Saved at this time or later, in milliseconds since 1970. */
  since?: number;
}

const collator = new Intl.Collator('vi', { numeric: true });
const published = (head: Head) => Date.parse(head.publishedAt ?? '') || 0;

/** The natural order of each sort: newest, first in the alphabet, shortest, unread first. Equal ones stand newest first. */
const ORDERS: Readonly<Record<SortKey, (a: Head, b: Head) => number>> = {
  saved: (a, b) => (b.savedAt ?? 0) - (a.savedAt ?? 0) || (b.seq ?? 0) - (a.seq ?? 0),
  published: (a, b) => published(b) - published(a),
  title: (a, b) => collator.compare(a.title, b.title),
  site: (a, b) => collator.compare(a.site, b.site),
  length: (a, b) => a.wordCount - b.wordCount,
  read: (a, b) => Number(a.readAt !== undefined) - Number(b.readAt !== undefined),
};

function fits(head: Head, view: View): boolean {
  const { archived = false } = view;
  return (
    (view.site === undefined || head.site === view.site) &&
    (view.tag === undefined || head.tags.some((tag) => foldVietnamese(tag) === foldVietnamese(view.tag ?? ''))) &&
    (view.read === undefined || (head.readAt !== undefined) === view.read) &&
    (archived === 'any' || (head.archivedAt !== undefined) === archived) &&
    (view.hasAudio === undefined || (head.hasAudio ?? false) === view.hasAudio) &&
    (view.hasMarks === undefined || (head.markCount !== undefined) === view.hasMarks) &&
    (view.since === undefined || (head.savedAt ?? 0) >= view.since)
  );
}

/** The heads that a view shows, in its order. Never changes `heads`. */
export function arrangeHeads(heads: readonly Head[], view: View = {}): Head[] {
  const order = ORDERS[view.sort ?? 'saved'];
  const turn = view.reverse ? -1 : 1;
  return heads.filter((head) => fits(head, view)).sort((a, b) => turn * order(a, b) || ORDERS.saved(a, b));
}

/** Every site and tag with how many saved articles have it, most first. */
export function countFacets(heads: readonly Head[]): { sites: [string, number][]; tags: [string, number][] } {
  return { sites: countAll(heads.map(({ site }) => site)), tags: countAll(heads.flatMap(({ tags }) => tags)) };
}

function countAll(names: readonly string[]): [string, number][] {
  const counts = new Map<string, number>();
  for (const name of names) if (name) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1] || collator.compare(a[0], b[0]));
}

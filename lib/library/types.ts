import type { Article } from '../article/types.ts';
import type { Mark } from './marks/mark.ts';

/** A place in an article: a block and a UTF-16 offset in its text. */
export interface Position {
  blockId: string;
  offset: number;
}

/** Why pictures are not here; `cancelled` also while they have not come yet. */
export const PICTURE_FAILURES = [
  'network',
  'refused',
  'not-a-picture',
  'unsafe',
  'too-big',
  'no-permission',
  'timeout',
  'quota',
  'cancelled',
] as const;

export type PictureFailure = (typeof PICTURE_FAILURES)[number];

/** What became of one picture of a saved article: the key of its Blob, or why there is none. */
export type PictureState = { key: string } | { failure: PictureFailure };

/**
 * All that is known of an article but its text: what a row of the library shows and what changes while it is read.
 * Times are milliseconds since 1970. The fields of the page are copied from the article when it is put.
 */
export interface Head {
  id: string;
  /** The address that makes two articles the same: canonical, without fragment and tracking parameters. */
  address: string;
  url: string;
  title: string;
  site: string;
  byline?: string;
  lead?: string;
  /** ISO 8601, as in the article. */
  publishedAt?: string;
  wordCount: number;
  createdAt: number;
  /** Set on drafts alone: when it was last put or opened. */
  draftAt?: number;
  savedAt?: number;
  /** When a later save brought a new text. */
  updatedAt?: number;
  openedAt?: number;
  readAt?: number;
  archivedAt?: number;
  position?: Position;
  speechPosition?: Position;
  tags: string[];
  hasAudio?: true;
  /** How many marks the reader made in it; absent where none. */
  markCount?: number;
  /** Never stored: fields of the stored head were missing. */
  isDamaged?: true;
  /** Pictures by the address that the article names. Absent: none was asked for yet. */
  pictures?: Record<string, PictureState>;
  /** Its place in the search index. Set on saved articles alone. */
  seq?: number;
}

/** A head with its text and what the reader marked in it. */
export interface ArticleRecord extends Head {
  article: Article;
  marks?: readonly Mark[];
}

/** The fields that reading changes; none of them is searched. */
export type Reading = Pick<
  Head,
  'openedAt' | 'readAt' | 'archivedAt' | 'position' | 'speechPosition' | 'hasAudio' | 'pictures'
>;

/** An earlier text of an article that was saved again after its page changed. */
export interface Version {
  id: string;
  /** When this text was replaced. */
  replacedAt: number;
  article: Article;
}

import type { ArticleRecord } from '../types.ts';

/** A picture's bytes and media type. */
export interface ExportPicture {
  type: string;
  bytes: Uint8Array;
}

/** One article to export, with the pictures that are here by the address that the article names. */
export interface ExportItem {
  record: ArticleRecord;
  pictures: ReadonlyMap<string, ExportPicture>;
}

export interface ExportOptions {
  /** Language of the few words that the export adds; `vi` by default. */
  language?: 'vi' | 'en';
  /** When it is made, in milliseconds since 1970. */
  now: number;
  /** Title of an export of several articles; `labels.ts` has the default. */
  title?: string;
}

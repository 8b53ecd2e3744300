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

/** Languages that the few words of an export can be in. */
export type ExportLanguage = 'vi' | 'en';

export interface ExportOptions {
  /** `vi` by default. */
  language?: ExportLanguage;
  /** When it is made, in milliseconds since 1970. */
  now: number;
  /** Title of an export of several articles; `labels.ts` has the default. */
  title?: string;
}

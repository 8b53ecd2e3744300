import type { MissingPictures } from '../../library/pictures/missing.ts';

/** How a save comes along: the text is down, pictures arrive, and the end of it. */
export type SavingNews =
  | { state: 'text'; id: string }
  | { state: 'pictures'; done: number; total: number }
  /** `missing`: pictures that could not be had, or were not waited for. */
  | { state: 'saved'; id: string; missing?: MissingPictures }
  | { state: 'failed'; reason: string };

/** The channel of all saves. */
export const CHANNEL = 'de-doc-saving';

/** What goes over the channel. */
export interface Bulletin {
  recordId: string;
  /** Absent where a page wants no more pictures. */
  news?: SavingNews;
}

/** Asks whoever saves a record to wait for no more pictures. */
export function stopSaving(recordId: string): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage({ recordId } satisfies Bulletin);
  channel.close();
}

/** Follows the saves of all records until the returned stop is called. */
export function followSaving(onNews: (recordId: string, news: SavingNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Bulletin>) => {
    if (data.news) onNews(data.recordId, data.news);
  };
  return () => channel.close();
}

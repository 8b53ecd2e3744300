/** How a save comes along: the text is down, pictures arrive, and the end of it. */
export type SavingNews =
  | { state: 'text'; id: string }
  | { state: 'pictures'; done: number; total: number }
  /** `missing`: pictures that could not be had, or were not waited for. */
  | { state: 'saved'; id: string; missing?: number }
  | { state: 'failed'; reason: string };

const CHANNEL = 'de-doc-saving';

interface Bulletin {
  recordId: string;
  /** Absent where a page wants no more pictures. */
  news?: SavingNews;
}

/** Tells every open page of the extension how the save of a record comes along; `onStop` is called when one of them wants no more pictures. */
export function announceSaving(
  recordId: string,
  onStop?: () => void,
): { post: (news: SavingNews) => void; close: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Bulletin>) => {
    if (data.recordId === recordId && !data.news) onStop?.();
  };
  return {
    post: (news) => channel.postMessage({ recordId, news } satisfies Bulletin),
    close: () => channel.close(),
  };
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

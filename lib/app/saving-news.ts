/** How a save comes along: the text is down, pictures arrive, and the end of it. */
export type SavingNews =
  | { state: 'text'; id: string }
  | { state: 'pictures'; done: number; total: number }
  | { state: 'saved'; id: string }
  | { state: 'failed'; reason: string };

const CHANNEL = 'de-doc-saving';

interface Bulletin {
  recordId: string;
  news: SavingNews;
}

/** Tells every open page of the extension how the save of a record comes along. */
export function announceSaving(recordId: string): { post: (news: SavingNews) => void; close: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  return {
    post: (news) => channel.postMessage({ recordId, news } satisfies Bulletin),
    close: () => channel.close(),
  };
}

/** Follows the saves of all records until the returned stop is called. */
export function followSaving(onNews: (recordId: string, news: SavingNews) => void): () => void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Bulletin>) => onNews(data.recordId, data.news);
  return () => channel.close();
}

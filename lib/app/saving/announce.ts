import { type Bulletin, CHANNEL, type SavingNews } from './news.ts';

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

import type { MissingPictures } from '../../library/pictures/missing.ts';
import { loadPrepared } from '../../platform/late-script.ts';
import { FOLDER_SCRIPT } from '../folder-soon.ts';
import { untilStored } from '../openings.ts';
import { announceSaving } from './announce.ts';
import { takeWish } from './picture-leave.ts';
import { saveArticle } from './save-article.ts';

/** What the asker is told at the end; the pages in between follow the news. */
export type KeepResult = { ok: boolean; id?: string; missing?: MissingPictures; reason?: string };

/** Saves under way, by record: whoever asks for one again is told of its end. */
const underWay = new Map<string, Promise<KeepResult>>();

/**
 * Saves a record with its pictures in the background, so that closing the page that asked does not stop it.
 * Every open page can follow the progress.
 */
export function keepArticle(recordId: string, tabId?: number): Promise<KeepResult> {
  const begun = underWay.get(recordId);
  if (begun) return begun;
  const work = keep(recordId, tabId).finally(() => underWay.delete(recordId));
  underWay.set(recordId, work);
  return work;
}

/** Leave to fetch was given, and the page that had asked for it is gone: its article is saved again. */
export async function keepWished(): Promise<void> {
  const wish = await takeWish();
  if (wish) await keepArticle(wish.recordId, wish.tabId);
}

async function keep(recordId: string, tabId?: number): Promise<KeepResult> {
  await untilStored(recordId);
  const stop = new AbortController();
  const news = announceSaving(recordId, () => stop.abort());
  try {
    const result = await saveArticle(
      { id: recordId },
      {
        ...(tabId !== undefined && { tabId }),
        signal: stop.signal,
        onText: ({ id }) => news.post({ state: 'text', id }),
        onProgress: (progress) => news.post({ state: 'pictures', ...progress }),
      },
    );
    if (!result.ok) {
      const { reason } = result;
      news.post({ state: 'failed', reason });
      return { ok: false, reason };
    }
    const { id, pictures } = result;
    const missing = pictures.failed;
    news.post({ state: 'saved', id, missing });
    // Nobody waits for the copy in the folder that few readers keep.
    loadPrepared(FOLDER_SCRIPT);
    return { ok: true, id, missing };
  } finally {
    news.close();
  }
}

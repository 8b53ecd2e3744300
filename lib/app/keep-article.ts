import { loadPrepared } from '../platform/late-script.ts';
import { saveArticle } from './save-article.ts';
import { announceSaving } from './saving-news.ts';

/** What the asker is told at the end; the pages in between follow the news. */
export type KeepResult = { ok: boolean; id?: string; missing?: number; reason?: string };

/** Copies what is new into the backup folder, each time it runs. */
export const FOLDER_SCRIPT = '/folder.js' as const;

/**
 * Saves a record with its pictures in the background, so that closing the page that asked does not stop it.
 * Every open page can follow the progress.
 */
export async function keepArticle(recordId: string, tabId?: number): Promise<KeepResult> {
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
    const missing = Object.keys(pictures.failed).length;
    news.post({ state: 'saved', id, missing });
    // Nobody waits for the copy in the folder that few readers keep.
    loadPrepared(FOLDER_SCRIPT);
    return { ok: true, id, missing };
  } finally {
    news.close();
  }
}

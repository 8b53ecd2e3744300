import { loadPrepared } from '../platform/late-script.ts';
import { saveArticle } from './save-article.ts';
import { announceSaving } from './saving-news.ts';

/** What the asker is told at the end; the pages in between follow the news. */
export type KeepResult = { ok: boolean; id?: string; reason?: string };

/** Copies what is new into the backup folder, each time it runs. */
export const FOLDER_SCRIPT = '/folder.js' as const;

/**
 * Saves a record with its pictures in the background, so that closing the page that asked does not stop it.
 * Every open page can follow the progress.
 */
export async function keepArticle(recordId: string, tabId?: number): Promise<KeepResult> {
  const news = announceSaving(recordId);
  try {
    const result = await saveArticle(
      { id: recordId },
      {
        ...(tabId !== undefined && { tabId }),
        onText: ({ id }) => news.post({ state: 'text', id }),
        onProgress: (progress) => news.post({ state: 'pictures', ...progress }),
      },
    );
    const { ok } = result;
    news.post(ok ? { state: 'saved', id: result.id } : { state: 'failed', reason: result.reason });
    // Nobody waits for the copy in the folder that few readers keep.
    if (ok) loadPrepared(FOLDER_SCRIPT);
    return ok ? { ok, id: result.id } : { ok, reason: result.reason };
  } finally {
    news.close();
  }
}

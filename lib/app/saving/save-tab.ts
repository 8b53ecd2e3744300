import { newArticleId, putDraft } from '../../library/articles.ts';
import type { OpenResult } from '../openings.ts';
import { readPage } from '../read-page.ts';
import { readerRequestOf } from '../reader-tab.ts';
import { keepArticle } from './keep-article.ts';

/** Saves what a tab shows, without leaving it: the reader's own record, or the article of a portal's page. */
export async function saveTab(tab: { id: number; url?: string | undefined }): Promise<OpenResult> {
  const reader = readerRequestOf(tab.url);
  if (reader?.id) {
    await keepArticle(reader.id);
    return { ok: true };
  }
  const reading = await readPage(tab.id);
  if (!reading.ok) return reading;
  const id = newArticleId();
  await putDraft(reading.article, id);
  await keepArticle(id, tab.id);
  return { ok: true };
}

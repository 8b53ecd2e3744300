import { getRecord } from '../library/articles.ts';
import type { ArticleRecord } from '../library/types.ts';
import type { ReaderRequest } from './reader-address.ts';

/** What the reader page has to show. `url` is the portal's page, where it is known. */
export type Reading =
  | { kind: 'article'; record: ArticleRecord }
  | { kind: 'problem'; reason: NonNullable<ReaderRequest['problem']> | 'missing' | 'storage'; url?: string };

/** The page may ask a moment before the background has begun to write the draft. */
const RETRIES = [60, 250];

interface World {
  get: (id: string) => Promise<ArticleRecord | undefined>;
  wait: (milliseconds: number) => Promise<unknown>;
}

const WORLD: World = {
  get: getRecord,
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Finds what a reader page was opened for. Never throws: a missing record, a refused page and a broken store are values. */
export async function loadReading(request: ReaderRequest, { get, wait }: World = WORLD): Promise<Reading> {
  const { id, url, problem } = request;
  const origin = url === undefined ? {} : { url };
  if (problem) return { kind: 'problem', reason: problem, ...origin };
  if (!id) return { kind: 'problem', reason: 'missing', ...origin };
  try {
    let record = await get(id);
    for (const pause of RETRIES) {
      if (record) break;
      await wait(pause);
      record = await get(id);
    }
    return record ? { kind: 'article', record } : { kind: 'problem', reason: 'missing', ...origin };
  } catch (error) {
    console.error(error);
    return { kind: 'problem', reason: 'storage', ...origin };
  }
}

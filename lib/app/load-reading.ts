import { getRecord } from '../library/articles.ts';
import type { ArticleRecord } from '../library/types.ts';
import { sendMessage } from '../messages/bus.ts';
import type { OpeningOutcome } from './openings.ts';
import type { ReadFailure } from './read-page.ts';
import type { ReaderRequest } from './reader-address.ts';

/** What the reader page has to show. `url` is the portal's page, where it is known. */
export type Reading =
  | { kind: 'article'; record: ArticleRecord }
  | { kind: 'problem'; reason: NonNullable<ReaderRequest['problem']> | 'missing' | 'storage'; url?: string };

interface World {
  get: (id: string) => Promise<ArticleRecord | undefined>;
  /** What became of an article that is still on its way; undefined where none is. */
  ask: (id: string) => Promise<OpeningOutcome | undefined>;
}

const WORLD: World = { get: getRecord, ask: (recordId) => sendMessage('openingOutcome', { recordId }) };

/** The background has ended meanwhile, and what it was doing with it. */
function unanswered(error: unknown): undefined {
  console.debug(error);
}

const nothing = () => undefined;

/** Finds what a reader page was opened for. Never throws: a missing record, a refused page and a broken store are values. */
export async function loadReading(request: ReaderRequest, { get, ask }: World = WORLD): Promise<Reading> {
  const { id, url, problem } = request;
  const origin = url === undefined ? {} : { url };
  if (problem) return { kind: 'problem', reason: problem, ...origin };
  if (!id) return { kind: 'problem', reason: 'missing', ...origin };
  const refused = (reason: ReadFailure): Reading => ({ kind: 'problem', reason, ...origin });
  // A page that was opened from its original may be here before its draft: asked at once, the answer costs no turn of its own.
  const asked = url === undefined ? undefined : ask(id).catch(unanswered);
  const stored = get(id);
  try {
    // Whichever comes first: the answer may bring the record before the library has opened, or where it does not open at all.
    const early = await Promise.race([asked, stored.then(nothing, () => asked)]);
    if (early && !early.ok) return refused(early.reason);
    if (early?.record) return { kind: 'article', record: early.record };
    let record = await stored;
    if (!record) {
      const outcome = await (asked ?? ask(id));
      if (outcome && !outcome.ok) return refused(outcome.reason);
      record = outcome?.record ?? (await get(id));
    }
    return record ? { kind: 'article', record } : { kind: 'problem', reason: 'missing', ...origin };
  } catch (error) {
    console.error(error);
    return { kind: 'problem', reason: 'storage', ...origin };
  }
}

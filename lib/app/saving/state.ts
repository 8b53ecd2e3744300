import type { Signal } from '@preact/signals';
import type { MissingPictures } from '../../library/pictures/missing.ts';
import { askToKeep } from './ask-to-keep.ts';
import { followSaving } from './news.ts';

/** How far the saving of an article has come. */
export type KeepState =
  | { kind: 'unsaved' }
  | { kind: 'saving'; done: number; total: number }
  /** `id`: the record that has the article now; the draft's own where absent. `missing`: absent where nothing is. */
  | { kind: 'saved'; id?: string; missing?: MissingPictures }
  | { kind: 'failed'; reason: string };

/** The state of an article that is saved. */
export function savedAs({ id, missing = {} }: { id?: string; missing?: MissingPictures }): KeepState {
  return { kind: 'saved', ...(id && { id }), ...(Object.keys(missing).length > 0 && { missing }) };
}

/** Lets a state follow the saves of a record, whoever asked for them, until the returned stop is called. */
export function followRecord(recordId: string, state: Signal<KeepState>): () => void {
  return followSaving((id, news) => {
    if (id !== recordId) return;
    if (news.state === 'pictures') state.value = { kind: 'saving', done: news.done, total: news.total };
    else if (news.state === 'saved') state.value = savedAs(news);
    else if (news.state === 'failed') state.value = { kind: 'failed', reason: news.reason };
  });
}

/** Asks the background to save a record; the state tells what comes of it. */
export async function keepRecord(
  request: { recordId: string; tabId?: number },
  state: Signal<KeepState>,
): Promise<void> {
  state.value = { kind: 'saving', done: 0, total: 0 };
  const kept = await askToKeep(request);
  state.value = kept?.ok ? savedAs(kept) : { kind: 'failed', reason: kept?.reason ?? 'gone' };
}

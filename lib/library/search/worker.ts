import { type LibraryDb, openDatabase } from '../db.ts';
import { createSearchEngine, type SearchEngine } from './engine.ts';
import type { SearchAnswer, SearchRequest } from './worker-protocol.ts';

const answer = (message: SearchAnswer): void => postMessage(message);
let engine: Promise<SearchEngine> = Promise.reject(new Error('no database was named'));
engine.catch(() => undefined);

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if ('open' in data) {
    engine = openDatabase({ name: data.open }).then((db: LibraryDb) => createSearchEngine(db));
    return;
  }
  engine
    .then((ready) => ready.search(data.text))
    .then(
      (ids) => answer({ id: data.id, ids }),
      (error: unknown) => answer({ id: data.id, failed: String(error) }),
    );
});

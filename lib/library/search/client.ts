import type { LibraryDb } from '../db.ts';
import { createSearchEngine, type SearchEngine } from './engine.ts';
import type { SearchAnswer, SearchRequest } from './worker-protocol.ts';

interface Waiting {
  resolve: (ids: string[]) => void;
  reject: (error: Error) => void;
}

/** The part of a Worker that is used here. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

const IDLE = 60_000;

const createWorker = (): WorkerLike => new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });

/**
 * Answers queries in a Worker, so that typing never waits for a scan. The Worker starts with the first query and ends, memory and all, when
 * none came for a minute. Where Workers are missing or fail, this thread scans.
 */
export function createWorkerSearch(db: LibraryDb, start: () => WorkerLike = createWorker, idle = IDLE): SearchEngine {
  const waiting = new Map<number, Waiting>();
  let worker: WorkerLike | undefined;
  let inline: SearchEngine | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastId = 0;

  function stop(reason: string): void {
    worker?.terminate();
    worker = undefined;
    clearTimeout(timer);
    for (const { reject } of waiting.values()) reject(new Error(reason));
    waiting.clear();
  }

  function launch(): WorkerLike {
    const started = start();
    started.addEventListener('message', (event) => {
      const { data } = event as MessageEvent<SearchAnswer>;
      const asked = waiting.get(data.id);
      waiting.delete(data.id);
      if ('ids' in data) asked?.resolve(data.ids);
      else asked?.reject(new Error(data.failed));
    });
    started.addEventListener('error', () => stop('the search worker failed'));
    started.postMessage({ open: db.name } satisfies SearchRequest);
    return started;
  }

  function ask(text: string): Promise<string[]> {
    worker ??= launch();
    const running = worker;
    const id = ++lastId;
    clearTimeout(timer);
    timer = setTimeout(() => stop('idle'), idle);
    return new Promise((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      running.postMessage({ id, text } satisfies SearchRequest);
    });
  }

  return {
    async search(text) {
      if (inline) return inline.search(text);
      try {
        return await ask(text);
      } catch (error) {
        console.error(error);
        inline = createSearchEngine(db);
        return inline.search(text);
      }
    },
    release() {
      stop('released');
      inline?.release();
    },
  };
}

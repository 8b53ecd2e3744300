import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it, vi } from 'vitest';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { createWorkerSearch, type WorkerLike } from '../../../lib/library/search/client.ts';
import type { SearchAnswer, SearchRequest } from '../../../lib/library/search/worker-protocol.ts';
import { sampleArticle } from './sample.ts';

let library: Library;
beforeEach(async () => {
  library = await openLibrary({ indexedDB: new IDBFactory() });
  await library.save(sampleArticle(), { id: 'a' });
});

/** A Worker that answers as `reply` says, after a turn of the event loop. */
function fakeWorker(reply: (request: SearchRequest) => SearchAnswer | undefined) {
  const target = new EventTarget();
  const requests: SearchRequest[] = [];
  const terminate = vi.fn();
  const worker: WorkerLike = {
    addEventListener: target.addEventListener.bind(target),
    terminate,
    postMessage: (request: SearchRequest) => {
      requests.push(request);
      const data = reply(request);
      if (data) setTimeout(() => target.dispatchEvent(Object.assign(new Event('message'), { data })));
    },
  };
  return { worker, requests, terminate, fail: () => target.dispatchEvent(new Event('error')) };
}

const answerWith = (ids: string[]) => (request: SearchRequest) =>
  'open' in request ? undefined : { id: request.id, ids };

it('names the database once and matches answers with questions', async () => {
  const fake = fakeWorker((request) => ('open' in request ? undefined : { id: request.id, ids: [request.text] }));
  const engine = createWorkerSearch(library.db, () => fake.worker);
  expect(await Promise.all([engine.search('một'), engine.search('hai')])).toEqual([['một'], ['hai']]);
  expect(fake.requests.filter((request) => 'open' in request)).toEqual([{ open: 'de-doc' }]);
  engine.release();
  expect(fake.terminate).toHaveBeenCalled();
});

it('ends the worker when it is idle and starts another when it is needed', async () => {
  vi.useFakeTimers();
  const workers = [fakeWorker(answerWith(['x'])), fakeWorker(answerWith(['y']))];
  let started = 0;
  const engine = createWorkerSearch(library.db, () => workers[started++]?.worker as WorkerLike, 1000);
  const first = engine.search('cầu');
  await vi.advanceTimersByTimeAsync(10);
  expect(await first).toEqual(['x']);
  await vi.advanceTimersByTimeAsync(1000);
  expect(workers[0]?.terminate).toHaveBeenCalled();
  const second = engine.search('cầu');
  await vi.advanceTimersByTimeAsync(10);
  expect(await second).toEqual(['y']);
  engine.release();
  vi.useRealTimers();
});

it.each([
  [
    'cannot start',
    () => {
      throw new Error('no workers here');
    },
  ],
  [
    'says that it failed',
    () => fakeWorker((request) => ('open' in request ? undefined : { id: request.id, failed: 'x' })).worker,
  ],
  [
    'breaks',
    () => {
      const fake = fakeWorker(() => undefined);
      setTimeout(fake.fail, 5);
      return fake.worker;
    },
  ],
])('scans in this thread when the worker %s', async (_, start) => {
  const error = vi.spyOn(console, 'error').mockReturnValue(undefined);
  const engine = createWorkerSearch(library.db, start as () => WorkerLike);
  expect(await engine.search('khanh thanh')).toEqual(['a']);
  expect(error).toHaveBeenCalledOnce();
  expect(await engine.search('khong co')).toEqual([]);
  error.mockRestore();
});

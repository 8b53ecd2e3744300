import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { createCare } from '../../../lib/app/shelf/care-view.ts';
import { openLibrary } from '../../../lib/library/index.ts';

/** A browser's storage that says of a new database what Chromium says when it has taken a broken one away. */
function factoryAfter(dataLoss: 'none' | 'total'): IDBFactory {
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (...wanted: Parameters<IDBFactory['open']>) => {
    const request = open(...wanted);
    request.addEventListener('upgradeneeded', (event) => Reflect.set(event, 'dataLoss', dataLoss));
    return request;
  };
  return factory;
}

const manager = {
  estimate: async () => ({ usage: 1, quota: 2 }),
  persisted: async () => true,
  persist: async () => true,
} as StorageManager;

describe('a store that the browser has emptied', () => {
  it.each([
    ['total', true],
    ['none', false],
  ] as const)('%s loss is told: %s, until the reader has seen it', async (loss, isLost) => {
    const indexedDB = factoryAfter(loss);
    // Whoever opens the library first after the loss need not be the page that tells of it.
    (await openLibrary({ indexedDB })).close();
    const library = await openLibrary({ indexedDB });
    const care = createCare(library, manager, () => 0);
    await care.refresh([]);
    expect(care.view.value.isLost).toBe(isLost);
    await care.forgetLoss();
    await care.refresh([]);
    expect(care.view.value.isLost).toBe(false);
    library.close();
  });
});

import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LibraryDb, openDatabase } from '../../../lib/library/db.ts';

let db: LibraryDb;

beforeEach(async () => {
  db = await openDatabase({ name: 'test', indexedDB: new IDBFactory() });
});

afterEach(() => db.close());

/** Long enough for a transaction that nothing is asked of to end. */
const tooLong = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('a transaction that the browser ends under its work, as Firefox does while it prints', () => {
  it.each(['read', 'write', 'writeDurably'] as const)('is begun anew: %s', async (kind) => {
    let beginnings = 0;
    await db.write(['meta'], ({ meta }) => meta.put({ at: 7 }, 'loss'));
    const found = await db[kind](['meta'], async ({ meta }) => {
      beginnings += 1;
      await meta.get('loss');
      if (beginnings < 3) await tooLong();
      return meta.get('loss');
    });
    expect(found).toEqual({ at: 7 });
    expect(beginnings).toBe(3);
  });

  it('is not begun for ever', async () => {
    let beginnings = 0;
    const work = db.write(['meta'], async ({ meta }) => {
      beginnings += 1;
      await tooLong();
      await meta.put({ at: 1 }, 'loss');
    });
    await expect(work).rejects.toMatchObject({ name: expect.stringMatching(/TransactionInactiveError|LibraryError/) });
    expect(beginnings).toBe(5);
  });
});

describe('work that throws', () => {
  it('is done once, leaves nothing behind, and its own error is told', async () => {
    let beginnings = 0;
    const work = db.write(['meta'], async ({ meta }) => {
      beginnings += 1;
      await meta.put({ at: 1 }, 'loss');
      throw new RangeError('no');
    });
    await expect(work).rejects.toThrow(new RangeError('no'));
    expect(beginnings).toBe(1);
    expect(await db.read(['meta'], ({ meta }) => meta.get('loss'))).toBeUndefined();
  });
});

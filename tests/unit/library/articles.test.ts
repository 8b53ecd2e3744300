import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findSaved, getRecord, newArticleId, putDraft } from '../../../lib/library/articles.ts';
import { type LibraryDb, openDatabase } from '../../../lib/library/db.ts';
import { pruneDrafts } from '../../../lib/library/drafts.ts';
import { LibraryError } from '../../../lib/library/errors.ts';
import { noteHeard, touch, updateReading } from '../../../lib/library/reading.ts';
import { sampleArticle } from './sample.ts';

const DAY = 86_400_000;
let db: LibraryDb;

beforeEach(async () => {
  db = await openDatabase({ name: newArticleId() });
});

afterEach(() => db.close());

describe('putDraft and getRecord', () => {
  it('gives back the article under the id that the caller made', async () => {
    const id = newArticleId();
    expect(await putDraft(sampleArticle(), id, db)).toBe(id);
    const record = await getRecord(id, db);
    expect(record?.article).toEqual(sampleArticle());
    expect(record).toMatchObject({ id, title: 'Khánh thành cầu dân sinh', site: 'Cổng thông tin tỉnh', tags: [] });
    expect(record?.savedAt).toBeUndefined();
  });

  it('knows no other id', async () => {
    expect(await getRecord('nothing', db)).toBeUndefined();
  });

  it('opens and closes a connection of its own when none is given', async () => {
    const id = await putDraft(sampleArticle());
    expect((await getRecord(id))?.article.title).toBe('Khánh thành cầu dân sinh');
  });
});

it('what was heard to its end counts as read, and begins at its beginning the next time', async () => {
  const id = await putDraft(sampleArticle(), newArticleId(), db);
  await updateReading(id, { position: { blockId: 'p2', offset: 4 } }, db);
  expect(await noteHeard(id, 7, db)).toBe(true);
  const record = await getRecord(id, db);
  expect([record?.readAt, record?.position]).toEqual([7, undefined]);
});

describe('updateReading', () => {
  it('writes a position and takes it away again', async () => {
    const id = await putDraft(sampleArticle(), newArticleId(), db);
    expect(await updateReading(id, { position: { blockId: 'p2', offset: 4 } }, db)).toBe(true);
    expect((await getRecord(id, db))?.position).toEqual({ blockId: 'p2', offset: 4 });
    await updateReading(id, { position: undefined }, db);
    expect(await getRecord(id, db)).not.toHaveProperty('position');
  });

  it('says so when there is no such article', async () => {
    expect(await updateReading('nothing', { readAt: 1 }, db)).toBe(false);
    expect(await db.read(['heads'], ({ heads }) => heads.count())).toBe(0);
  });
});

describe('findSaved', () => {
  it('finds no draft', async () => {
    await putDraft(sampleArticle(), newArticleId(), db);
    expect(await findSaved('https://tinh.gov.vn/tin/cau-moi', db)).toBeUndefined();
  });
});

describe('pruneDrafts', () => {
  it('removes the old and the too many, and keeps what was opened lately', async () => {
    const now = Date.now();
    const ids = [];
    for (let number = 0; number < 5; number++) ids.push(await putDraft(sampleArticle(), `draft-${number}`, db));
    expect(await pruneDrafts({ keep: 3 }, now, db)).toBe(2);
    const [kept] = await db.read(['heads'], ({ heads }) => heads.getAllKeys());
    await touch(String(kept), now + 20 * DAY, db);
    expect(await pruneDrafts({}, now + 20 * DAY, db)).toBe(2);
    expect(await db.read(['heads'], ({ heads }) => heads.getAllKeys())).toEqual([kept]);
    expect(await db.read(['texts'], ({ texts }) => texts.getAllKeys())).toEqual([kept]);
  });

  it('never touches a saved article', async () => {
    await putDraft(sampleArticle(), 'saved', db);
    await db.write(['heads'], async ({ heads }) => {
      const [head] = await heads.getAll();
      if (!head) throw new Error('no head');
      const { draftAt, ...saved } = head;
      await heads.put({ ...saved, savedAt: draftAt ?? 1 });
    });
    expect(await pruneDrafts({ keep: 0, maxAge: 0 }, Date.now() + DAY, db)).toBe(0);
  });
});

describe('openDatabase', () => {
  it('refuses a database of a later version with a reason', async () => {
    const later = indexedDB.open('later', 99);
    await new Promise((resolve) => {
      later.onsuccess = resolve;
    });
    later.result.close();
    const error = await openDatabase({ name: 'later' }).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(LibraryError);
    expect(error).toMatchObject({ reason: 'newer-version' });
  });

  it('undoes everything when the work of a transaction fails', async () => {
    const failing = db.write(['heads', 'texts'], async ({ texts }) => {
      await texts.put(sampleArticle(), 'half');
      throw new RangeError('broken');
    });
    await expect(failing).rejects.toThrow('broken');
    expect(await db.read(['texts'], ({ texts }) => texts.count())).toBe(0);
  });

  it('gives way to a later version', async () => {
    const later = indexedDB.open(db.name, 99);
    await new Promise((resolve) => {
      later.onsuccess = resolve;
    });
    expect(later.result.version).toBe(99);
    later.result.close();
  });
});

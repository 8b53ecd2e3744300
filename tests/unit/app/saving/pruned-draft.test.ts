import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotes } from '../../../../lib/app/reader-notes.ts';
import { workOfReader } from '../../../../lib/app/reader-page.ts';
import { createKeeper, type Keeper } from '../../../../lib/app/saving/reader-keep.ts';
import { getRecord, newArticleId, putDraft } from '../../../../lib/library/articles.ts';
import { onDatabase } from '../../../../lib/library/db.ts';
import { pruneDrafts } from '../../../../lib/library/drafts.ts';
import { removeArticles } from '../../../../lib/library/remove.ts';
import { saveText } from '../../../../lib/library/save.ts';
import type { ArticleRecord } from '../../../../lib/library/types.ts';
import { sampleArticle } from '../../library/sample.ts';

vi.mock('../../../../lib/messages/bus.ts', () => ({
  sendMessage: async (_name: string, { recordId }: { recordId: string }) => {
    const saved = await onDatabase(undefined, (db) => saveText(db, { id: recordId }));
    return saved ? { ok: true, id: saved.id } : { ok: false, reason: 'gone' };
  },
}));

const DAY = 86_400_000;
let record: ArticleRecord;
let keeper: Keeper;

beforeEach(async () => {
  const id = newArticleId();
  await putDraft(sampleArticle({ url: `https://a.vn/${id}` }), id);
  const put = await getRecord(id);
  if (!put) throw new Error('no record');
  record = put;
  keeper = createKeeper({ record });
});

afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

const prune = () => pruneDrafts({}, Date.now() + 20 * DAY);
const savedAt = async () => (await getRecord(record.id))?.savedAt;

describe('an article whose draft was pruned while its page was open', () => {
  it('is saved all the same', async () => {
    expect(await prune()).toBe(1);
    await keeper.save();
    expect(keeper.state.value).toMatchObject({ kind: 'saved' });
    expect(await savedAt()).toBeDefined();
  });

  it('is marked all the same, and saved with its mark', async () => {
    await prune();
    const notes = createNotes({ record, keeper });
    await notes.add([{ blockId: 'p1', start: 0, end: 8 }], 'green');
    expect(notes.news.value).toEqual({ what: 'kept' });
    expect(await getRecord(record.id)).toMatchObject({ savedAt: expect.any(Number), markCount: 1 });
  });

  it('stays removed where it was saved, and then removed in the library', async () => {
    await keeper.save();
    const saved = await getRecord(record.id);
    if (!saved) throw new Error('not saved');
    await onDatabase(undefined, (db) => removeArticles(db, [saved.id]));
    const notes = createNotes({ record: saved, keeper });
    await notes.add([{ blockId: 'p1', start: 0, end: 8 }], 'green');
    expect(notes.news.value).toEqual({ what: 'missing' });
    expect(await getRecord(saved.id)).toBeUndefined();
  });
});

describe('an article that is being read', () => {
  it('is not pruned, however long ago it was opened', async () => {
    vi.useFakeTimers({ now: Date.now() + 20 * DAY, toFake: ['Date'] });
    workOfReader(record, { location: { protocol: 'https:' } } as Window, signal(record.id)).savePlace({
      blockId: 'p1',
      offset: 3,
    });
    await vi.waitFor(async () => expect((await getRecord(record.id))?.position).toBeDefined());
    await pruneDrafts({ keep: 1 });
    expect(await getRecord(record.id)).toBeDefined();
  });
});

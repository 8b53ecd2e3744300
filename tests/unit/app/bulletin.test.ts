import 'fake-indexeddb/auto';
import { type Signal, signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Bulletin, createBulletin } from '../../../lib/app/shelf/bulletin.ts';
import { newArticleId } from '../../../lib/library/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { readQueue } from '../../../lib/library/queue.ts';
import type { Head } from '../../../lib/library/types.ts';
import { sampleArticle } from '../library/sample.ts';

let library: Library;
let heads: Signal<readonly Head[]>;
let bulletin: Bulletin;
let now: number;
const openToListen = vi.fn();

const noon = new Date(2026, 2, 4, 12).getTime();
const HOUR = 3_600_000;

/** Saves an article as if at a time, newest first as the shelf has them. */
async function save(id: string, savedAt: number): Promise<void> {
  await library.save(sampleArticle({ url: `https://a.vn/${id}`, title: id }), { id });
  const [head] = (await library.list()).filter((one) => one.id === id);
  if (head) heads.value = [{ ...head, savedAt }, ...heads.value];
}

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
  heads = signal<readonly Head[]>([]);
  now = noon;
  openToListen.mockClear();
  bulletin = createBulletin(library, heads, { openToListen, now: () => now });
});
afterEach(() => library.close());

describe('the bulletin of the day', () => {
  it('begins with what was saved today, in the order in which it came', async () => {
    await save('hôm qua', noon - 13 * HOUR);
    await save('sáng', noon - 4 * HOUR);
    await save('trưa', noon - 1);
    expect(bulletin.ids.value).toEqual([]);
    await bulletin.load();
    expect(bulletin.ids.value).toEqual(['sáng', 'trưa']);
  });

  it('becomes the listening queue, and the next one is what was saved since', async () => {
    await save('sáng', noon - 4 * HOUR);
    await bulletin.load();
    await bulletin.listen();
    expect(openToListen).toHaveBeenCalledExactlyOnceWith('sáng');
    expect(await readQueue(library.db)).toEqual({ ids: ['sáng'], at: 0 });
    now += 20 * HOUR;
    await save('hôm sau', noon + HOUR);
    await bulletin.load();
    expect(bulletin.ids.value).toEqual(['hôm sau']);
  });

  it('leaves out what was put away or is damaged', async () => {
    await save('một', noon - HOUR);
    await save('hai', noon - HOUR);
    heads.value = heads.value.map((head) =>
      head.id === 'hai' ? { ...head, archivedAt: noon } : { ...head, isDamaged: true },
    );
    await bulletin.load();
    expect(bulletin.ids.value).toEqual([]);
  });
});

import 'fake-indexeddb/auto';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createNotes } from '../../../lib/app/reader-notes.ts';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import { newArticleId } from '../../../lib/library/articles.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { sampleArticle } from '../library/sample.ts';

let library: Library;
const SPAN = { blockId: 'p1', start: 10, end: 21 };

/** The notes of a reader page over a record, with a keeper that saves as the background does. */
async function open(id: string, { canSave = true } = {}) {
  const record = await library.get(id);
  if (!record) throw new Error('no record');
  const state = signal<KeepState>({ kind: record.savedAt === undefined ? 'unsaved' : 'saved' });
  const home = signal(id);
  const save = vi.fn(async () => {
    const saved = canSave ? await library.save(id) : undefined;
    if (saved) home.value = saved.id;
    state.value = saved ? { kind: 'saved', id: saved.id } : { kind: 'failed', reason: 'quota' };
  });
  let clock = 1;
  return {
    notes: createNotes({ record, keeper: { state, id: home, save }, now: () => clock++, db: library.db }),
    save,
  };
}
const quotes = (notes: ReturnType<typeof createNotes>) => notes.placed.value.map(({ mark }) => mark.parts[0]?.quote);
const marksOf = async (id: string) => (await library.get(id))?.marks ?? [];

beforeEach(async () => {
  library = await openLibrary({ name: newArticleId() });
});
afterEach(() => library.close());

describe('notes of a saved article', () => {
  it('mark, recolour, take a note, and lose it again', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    const { notes, save } = await open('a');
    const id = (await notes.add([SPAN], 'green')) ?? '';
    expect(quotes(notes)).toEqual(['xã Hòa Bình']);
    expect(notes.news.value).toEqual({ what: 'marked' });
    await notes.change(id, { colour: 'pink' });
    await notes.change(id, { note: '  Hỏi lại  ' });
    expect(await marksOf('a')).toMatchObject([{ id, colour: 'pink', note: 'Hỏi lại', createdAt: 1, changedAt: 4 }]);
    await notes.change(id, { note: ' ' });
    expect((await marksOf('a'))[0]).not.toHaveProperty('note');
    expect(save).not.toHaveBeenCalled();
  });

  it('take a removal back, once', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    const { notes } = await open('a');
    const id = (await notes.add([SPAN], 'green')) ?? '';
    await notes.change(id, { note: 'Giữ' });
    await notes.remove(id);
    expect([quotes(notes), await marksOf('a'), notes.news.value]).toEqual([[], [], { what: 'removed' }]);
    await Promise.all([notes.undo(), notes.undo()]);
    expect(await marksOf('a')).toMatchObject([{ id, note: 'Giữ' }]);
    expect(notes.news.value).toBeUndefined();
  });

  it('see what another tab did, and take nothing from it', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    const [one, other] = [(await open('a')).notes, (await open('a')).notes];
    await one.add([SPAN], 'green');
    await other.add([{ blockId: 'p2', start: 0, end: 6 }], 'blue');
    expect(quotes(other)).toEqual(['xã Hòa Bình', 'Bà con']);
  });

  it('say why nothing was marked', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    const { notes } = await open('a');
    expect(await notes.add([], 'green')).toBeUndefined();
    expect(notes.news.value).toEqual({ what: 'nothing' });
    expect(await notes.add(Array(61).fill(SPAN), 'green')).toBeUndefined();
    expect(notes.news.value).toEqual({ what: 'tooLong' });
    await library.remove('a');
    expect(await notes.add([SPAN], 'green')).toBeUndefined();
    expect(notes.news.value).toEqual({ what: 'missing' });
    library.db.close();
    expect(await notes.add([SPAN], 'green')).toBeUndefined();
    expect(notes.news.value).toEqual({ what: 'failed' });
    expect(quotes(notes)).toEqual([]);
  });
});

describe('notes of a draft', () => {
  it('save it, and say so', async () => {
    await library.put(sampleArticle(), 'draft');
    const { notes, save } = await open('draft');
    await notes.add([SPAN], 'green');
    expect(save).toHaveBeenCalledOnce();
    expect(notes.news.value).toEqual({ what: 'kept' });
    expect(await library.list({ hasMarks: true })).toMatchObject([{ id: 'draft', markCount: 1 }]);
    await notes.add([SPAN], 'blue');
    expect(save).toHaveBeenCalledOnce();
  });

  it('stay with it where it cannot be saved', async () => {
    await library.put(sampleArticle(), 'draft');
    const { notes } = await open('draft', { canSave: false });
    await notes.add([SPAN], 'green');
    expect(notes.news.value).toEqual({ what: 'marked' });
    expect(await marksOf('draft')).toHaveLength(1);
  });

  it('are those of the article that was saved before, and go to it', async () => {
    await library.save(sampleArticle(), { id: 'a' });
    await (await open('a')).notes.add([SPAN], 'green');
    await library.put(sampleArticle({ url: 'https://tinh.gov.vn/tin/cau-moi?utm_source=x' }), 'draft');
    const { notes, save } = await open('draft');
    await vi.waitFor(() => expect(quotes(notes)).toEqual(['xã Hòa Bình']));
    await notes.add([{ blockId: 'p2', start: 0, end: 6 }], 'blue');
    expect(await marksOf('a')).toHaveLength(2);
    expect(await marksOf('draft')).toEqual([]);
    expect(save).not.toHaveBeenCalled();
  });

  it('follow it to an article that another tab has saved meanwhile', async () => {
    await library.put(sampleArticle(), 'draft');
    const { notes } = await open('draft');
    await vi.waitFor(() => expect(notes.placed.value).toEqual([]));
    await new Promise((resolve) => setTimeout(resolve, 20));
    await library.save(sampleArticle(), { id: 'a' });
    await notes.add([SPAN], 'green');
    await notes.add([{ blockId: 'p2', start: 0, end: 6 }], 'blue');
    expect((await marksOf('a')).map(({ colour }) => colour)).toEqual(['green', 'blue']);
    expect(await marksOf('draft')).toEqual([]);
  });
});

import { signal } from '@preact/signals';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { joinParts } from '../../../components/reader/join-parts.tsx';
import { NotesTool } from '../../../components/reader/notes/NotesTool.tsx';
import { notesParts } from '../../../components/reader/notes/parts.tsx';
import { spansOfRange } from '../../../components/reader/notes/selection.ts';
import { ReaderPage, type ReaderParts } from '../../../components/reader/ReaderPage.tsx';
import type { NotesNews, ReaderNotes } from '../../../lib/app/reader-notes.ts';
import { blockText } from '../../../lib/article/text.ts';
import { partOf, placeMarks } from '../../../lib/library/marks/anchor.ts';
import type { BlockSpan, Mark } from '../../../lib/library/marks/mark.ts';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

const FIRST = SAMPLE.blocks.find(({ type }) => type === 'paragraph');
if (!FIRST) throw new Error('no paragraph');
const TEXT = blockText(FIRST);
const SPAN: BlockSpan = { blockId: FIRST.id, start: 0, end: TEXT.indexOf(' ', 12) };
const QUOTE = TEXT.slice(SPAN.start, SPAN.end);

const part = partOf(SAMPLE, SPAN);
if (!part) throw new Error('no part');
const mark = (id: string, changes: Partial<Mark> = {}): Mark => ({
  id,
  colour: 'yellow',
  parts: [part],
  createdAt: 1,
  changedAt: 1,
  ...changes,
});

let settings: Settings;
beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});
beforeEach(async () => {
  settings = createSettings(new FakeSettingStorage());
  await settings.ready;
});
afterEach(() => {
  getSelection()?.removeAllRanges();
  settings.stop();
});

/** A reader page whose notes only note down what they are asked. They come after the text; `meanwhile` is done before. */
async function open(marks: readonly Mark[] = [], meanwhile: () => void = () => undefined) {
  const news = signal<{ what: NotesNews } | undefined>(undefined);
  const notes = {
    placed: signal(placeMarks(marks, SAMPLE)),
    news,
    tell: vi.fn(),
    add: vi.fn(async () => 'new'),
    change: vi.fn(async () => undefined),
    remove: vi.fn(async () => undefined),
    undo: vi.fn(async () => undefined),
  } satisfies ReaderNotes;
  const root = () => document.querySelector('main article');
  const parts = joinParts(notesParts({ notes, article: SAMPLE, settings, root }), { tools: <NotesTool /> });
  const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };
  const given = signal<ReaderParts>({});
  const Page = () => <ReaderPage article={SAMPLE} settings={settings} parts={given.value} {...work} />;
  await renderPage(<Page />);
  meanwhile();
  act(() => {
    given.value = parts;
  });
  return { notes, news, work };
}

const press = (key: string, from: Element = document.body) => fireEvent.keyDown(from, { key });
function select(): void {
  const element = document.getElementById(SPAN.blockId);
  const walker = document.createTreeWalker(element ?? document.body, NodeFilter.SHOW_TEXT);
  const range = document.createRange();
  const first = walker.nextNode();
  let [node, left] = [first, QUOTE.length];
  while (node && (node as Text).data.length < left) {
    left -= (node as Text).data.length;
    node = walker.nextNode();
  }
  if (!first || !node) throw new Error('no text');
  range.setStart(first, 0);
  range.setEnd(node, left);
  getSelection()?.removeAllRanges();
  getSelection()?.addRange(range);
}

describe('the bar beside a selection', () => {
  it('offers four colours and a note, and marks what is selected', async () => {
    const { notes } = await open();
    select();
    document.dispatchEvent(new Event('selectionchange'));
    const bar = within(await screen.findByRole('toolbar', { name: 'Đánh dấu phần đã chọn' }));
    expect(bar.getAllByRole('button').map((button) => button.getAttribute('aria-label'))).toEqual([
      'Vàng',
      'Xanh lá',
      'Xanh dương',
      'Hồng',
      'Viết ghi chú',
    ]);
    fireEvent.click(bar.getByRole('button', { name: 'Xanh dương' }));
    expect(notes.add).toHaveBeenCalledWith([SPAN], 'blue');
    expect(settings.values.markColour.value).toBe('blue');
  });

  it('is there for what was selected before the notes came', async () => {
    await open([], select);
    expect(await screen.findByRole('toolbar', { name: 'Đánh dấu phần đã chọn' })).toBeTruthy();
  });

  it('goes with Esc, which does not leave the reader then', async () => {
    const { work } = await open();
    select();
    document.dispatchEvent(new Event('selectionchange'));
    await screen.findByRole('toolbar', { name: 'Đánh dấu phần đã chọn' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('toolbar', { name: 'Đánh dấu phần đã chọn' })).toBeNull());
    expect(work.leave).not.toHaveBeenCalled();
    press('Escape');
    expect(work.leave).toHaveBeenCalledOnce();
  });
});

describe('the keys', () => {
  it('mark in the last colour, and change the colour of the very same passage', async () => {
    settings.set('markColour', 'pink');
    const { notes } = await open();
    select();
    press('m');
    expect(notes.add).toHaveBeenCalledWith([SPAN], 'pink');
    notes.placed.value = placeMarks([mark('1', { colour: 'pink' })], SAMPLE);
    await screen.findByRole('toolbar', { name: 'Công cụ đọc' });
    await new Promise((resolve) => setTimeout(resolve, 20));
    press('m');
    await waitFor(() => expect(notes.change).toHaveBeenCalledWith('1', { colour: 'yellow' }));
  });

  it('hand on an empty selection, which is answered with a sentence', async () => {
    const { notes, news } = await open();
    press('m');
    expect(notes.add).toHaveBeenCalledWith([], 'yellow');
    news.value = { what: 'nothing' };
    expect((await screen.findByText('Hãy chọn một đoạn trong bài trước.')).closest('[role=status]')).toBeTruthy();
  });

  it('open the list, and write a note there', async () => {
    const { notes } = await open([mark('new')]);
    select();
    press('w');
    const field = await screen.findByRole('textbox', { name: 'Ghi chú cho đoạn này' });
    expect(document.activeElement).toBe(field);
    fireEvent.input(field, { target: { value: 'm g w s' } });
    press('m', field);
    expect(notes.add).not.toHaveBeenCalled();
    fireEvent.keyDown(field, { key: 'Enter', ctrlKey: true });
    expect(notes.change).toHaveBeenCalledWith('new', { note: 'm g w s' });
    await waitFor(() => expect(screen.queryByRole('textbox', { name: 'Ghi chú cho đoạn này' })).toBeNull());
    press('g');
    await waitFor(() => expect(screen.queryByRole('dialog', { name: 'Ghi chú' })).toBeNull());
  });
});

describe('the list', () => {
  it('tells how to begin', async () => {
    await open();
    fireEvent.click(screen.getByRole('button', { name: 'Ghi chú' }));
    expect(await screen.findByText('Chưa có chỗ nào được đánh dấu.')).toBeTruthy();
  });

  it('shows the words, the note, and what is gone from the text', async () => {
    const gone = { ...part, quote: 'câu này không có trong bài đâu', start: 0, end: 30 };
    const { notes } = await open([mark('1', { note: 'Hỏi lại' }), mark('2', { parts: [gone] })]);
    press('g');
    const [first, second] = await screen
      .findAllByRole('listitem')
      .then((all) => all.filter((item) => item.closest('dialog')));
    if (!first || !second) throw new Error('no cards');
    expect(within(first).getByRole('link', { name: `Đến chỗ đánh dấu: ${QUOTE}` })).toBeTruthy();
    expect(within(first).getByText('Hỏi lại')).toBeTruthy();
    expect(within(second).getByText('Đoạn này không còn trong bài. Ghi chú vẫn được giữ.')).toBeTruthy();
    expect(within(second).queryByRole('link')).toBeNull();
    fireEvent.click(within(first).getByRole('button', { name: 'Hồng' }));
    expect(notes.change).toHaveBeenCalledWith('1', { colour: 'pink' });
    fireEvent.click(within(second).getByRole('button', { name: 'Bỏ đánh dấu' }));
    expect(notes.remove).toHaveBeenCalledWith('2');
  });

  it('keeps a note while it is written, and when its field is left', async () => {
    const { notes } = await open([mark('1', { note: 'Cũ' })]);
    press('g');
    fireEvent.click(await screen.findByRole('button', { name: 'Sửa ghi chú' }));
    const field = await screen.findByRole('textbox', { name: 'Ghi chú cho đoạn này' });
    fireEvent.input(field, { target: { value: 'Mới' } });
    await waitFor(() => expect(notes.change).toHaveBeenCalledWith('1', { note: 'Mới' }), { timeout: 3000 });
    fireEvent.input(field, { target: { value: 'Mới hơn' } });
    field.blur();
    expect(notes.change).toHaveBeenLastCalledWith('1', { note: 'Mới hơn' });
  });

  it('takes a removal back', async () => {
    const { notes, news } = await open();
    news.value = { what: 'removed' };
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    expect(notes.undo).toHaveBeenCalledOnce();
  });
});

describe('a range of the page', () => {
  it('is a span in each block that it touches, and its text is theirs', async () => {
    await open();
    const root = document.querySelector('main article');
    if (!root) throw new Error('no article');
    const range = document.createRange();
    range.selectNodeContents(root);
    const spans = spansOfRange(root, SAMPLE, range);
    const texts = SAMPLE.blocks.filter((block) => blockText(block) !== '').map(blockText);
    expect(spans.map(({ blockId }) => blockId)).toContain('title');
    for (const text of texts) expect(spans.some(({ start, end }) => start === 0 && end === text.length)).toBe(true);
  });
});

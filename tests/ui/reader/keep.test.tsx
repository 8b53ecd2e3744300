import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ExportTool } from '../../../components/reader/keep/ExportTool.tsx';
import { SaveTool } from '../../../components/reader/keep/SaveTool.tsx';
import type { Keeper } from '../../../lib/app/saving/reader-keep.ts';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { fakeI18n } from '../../fakes/i18n.ts';
import { WithPanels } from '../../fakes/with-panels.tsx';

async function show() {
  const state = signal<KeepState>({ kind: 'unsaved' });
  const keeper = {
    state,
    id: signal('bai'),
    save: vi.fn(async () => undefined),
    retry: vi.fn(async () => undefined),
    skipPictures: vi.fn(),
    exportAs: vi.fn(async () => true),
    stop: vi.fn(),
  } satisfies Keeper;
  const i18n = await fakeI18n();
  render(
    <I18nContext.Provider value={i18n}>
      <SaveTool keeper={keeper} />
      <WithPanels>
        <ExportTool keeper={keeper} />
      </WithPanels>
    </I18nContext.Provider>,
  );
  return { state, keeper };
}

afterEach(cleanup);

describe('saving in the reader', () => {
  it('saves, tells how far it is, and stays saved', async () => {
    const { state, keeper } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Lưu' }));
    expect(keeper.save).toHaveBeenCalledOnce();
    state.value = { kind: 'saving', done: 2, total: 5 };
    expect(await screen.findByText('Đang lưu ảnh 2/5')).toBeTruthy();
    state.value = { kind: 'saved' };
    expect(await screen.findByRole('button', { name: 'Đã lưu' })).toBeTruthy();
  });

  it('waits for no more pictures when asked, and says how many are missing', async () => {
    const { state, keeper } = await show();
    state.value = { kind: 'saving', done: 2, total: 5 };
    fireEvent.click(await screen.findByRole('button', { name: 'Thôi đợi ảnh' }));
    expect(keeper.skipPictures).toHaveBeenCalledOnce();
    state.value = { kind: 'saved', missing: { 'https://a.vn/1.png': 'cancelled', 'https://a.vn/2.png': 'network' } };
    expect(await screen.findByText('Đã lưu, thiếu 2 ảnh.')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thôi đợi ảnh' })).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Thử lại ảnh' }));
    expect(keeper.retry).toHaveBeenCalledOnce();
  });

  it('puts its news away when asked, until there are others', async () => {
    const { state } = await show();
    state.value = { kind: 'saved', missing: { 'https://a.vn/1.png': 'network' } };
    fireEvent.click(await screen.findByRole('button', { name: 'Ẩn thông báo' }));
    await waitFor(() => expect(screen.queryByText(/thiếu 1 ảnh/)).toBeNull());
    expect(screen.queryByRole('button', { name: 'Ẩn thông báo' })).toBeNull();
    expect(screen.getByRole('button', { name: 'Đã lưu' })).toBeTruthy();
    state.value = { kind: 'failed', reason: 'quota' };
    expect(await screen.findByText(/Ổ đĩa đã đầy/)).toBeTruthy();
  });

  it('says what to do when the disk is full', async () => {
    const { state } = await show();
    state.value = { kind: 'failed', reason: 'quota' };
    expect(await screen.findByText(/Ổ đĩa đã đầy/)).toBeTruthy();
  });
});

describe('exporting from the reader', () => {
  it('makes a file of each format', async () => {
    const { keeper } = await show();
    fireEvent.click(screen.getByRole('button', { name: 'Xuất' }));
    for (const name of ['Sách EPUB', 'Trang HTML', 'Markdown', 'Văn bản thuần']) {
      fireEvent.click(await screen.findByText(name));
    }
    expect(keeper.exportAs.mock.calls.flat()).toEqual(['epub', 'html', 'markdown', 'text']);
    expect(await screen.findByText(/Đã tạo xong tệp/)).toBeTruthy();
  });
});

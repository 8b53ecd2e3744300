import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Unusable } from '../../../components/library/Unusable.tsx';
import type { Deeds } from '../../../lib/app/shelf/deeds.ts';
import { openShelfLibrary } from '../../../lib/app/shelf/open.ts';
import type { Shelf } from '../../../lib/app/shelf/shelf.ts';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { LibraryError } from '../../../lib/library/errors.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import type { Head } from '../../../lib/library/types.ts';
import { fakeI18n } from '../../fakes/i18n.ts';
import { PNG, sampleArticle } from '../../unit/library/sample.ts';
import { around, dismissReminder, showLibrary, view } from './shown.tsx';

let library: Library;
let shelf: Shelf;
let deeds: Deeds;

beforeEach(async () => {
  library = await openLibrary({ indexedDB: new IDBFactory() });
  vi.clearAllMocks();
});

afterEach(() => {
  cleanup();
  shelf.stop();
  library.close();
});

/** Saves one article a title and shows the page. */
async function show(titles?: readonly string[]): Promise<void> {
  ({ shelf, deeds } = await showLibrary(library, titles));
}

const links = () => within(screen.getByRole('list', { name: 'Bài đã lưu' })).getAllByRole('link');
const titles = () => links().map((link) => link.textContent);
const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const check = (title: string) => fireEvent.click(screen.getByRole('checkbox', { name: `Chọn: ${title}` }));
const text = () => document.body.textContent ?? '';

describe('the library page', () => {
  it('has the names of its design', async () => {
    await show();
    expect(screen.getByRole('heading', { level: 1, name: 'Thư viện' })).toBeTruthy();
    expect(screen.getByRole('searchbox', { name: 'Tìm trong thư viện' })).toBeTruthy();
    expect(titles()).toEqual(['Chợ phiên vùng cao', 'Mùa lúa mới', 'Khánh thành cầu']);
    for (const name of ['Nghe lần lượt', 'Xuất', 'Gắn thẻ', 'Xóa', 'Sao lưu', 'Khôi phục'])
      expect(button(name)).toBeTruthy();
    expect(links()[0]?.getAttribute('href')).toBe('/reader.html?id=bai-2');
  });

  it('teaches when it is empty', async () => {
    await show([]);
    expect(screen.getByRole('heading', { name: 'Chưa có bài nào được lưu' })).toBeTruthy();
    expect(button('Sao lưu').disabled).toBe(true);
  });

  it('follows what is typed', async () => {
    await show();
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'cho phien' } });
    await waitFor(() => expect(titles()).toEqual(['Chợ phiên vùng cao']));
    await waitFor(() => expect(document.querySelector('mark')?.textContent).toBe('Chợ phiên'));
    fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'khong co' } });
    await screen.findByRole('heading', { name: 'Không có bài nào khớp với “khong co”' });
    fireEvent.click(button('Xem lại tất cả'));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('sorts and filters', async () => {
    await show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Sắp xếp' }), { target: { value: 'title' } });
    expect(titles()).toEqual(['Chợ phiên vùng cao', 'Khánh thành cầu', 'Mùa lúa mới']);
    fireEvent.click(button('Đảo thứ tự'));
    expect(titles()[0]).toBe('Mùa lúa mới');
    fireEvent.change(screen.getByRole('combobox', { name: 'Trang' }), { target: { value: 'Báo B' } });
    expect(titles()).toEqual(['Mùa lúa mới', 'Chợ phiên vùng cao']);
    fireEvent.change(screen.getByRole('combobox', { name: 'Hiển thị' }), { target: { value: 'read' } });
    expect(screen.getByRole('heading', { name: 'Không có bài nào như vậy' })).toBeTruthy();
    fireEvent.change(screen.getByRole('combobox', { name: 'Hiển thị' }), { target: { value: 'today' } });
    expect(titles()).toHaveLength(2);
  });

  it('deletes several and takes it back', async () => {
    await show();
    expect(button('Xóa').disabled).toBe(true);
    check('Mùa lúa mới');
    check('Khánh thành cầu');
    expect(text()).toContain('Đã chọn 2 bài');
    fireEvent.click(button('Xóa'));
    await waitFor(() => expect(titles()).toEqual(['Chợ phiên vùng cao']));
    expect(around.announce).toHaveBeenCalled();
    fireEvent.click(await screen.findByRole('button', { name: 'Hoàn tác' }));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('shows the texts that an article had before its page changed', async () => {
    await show();
    expect(screen.queryByRole('button', { name: 'Bản cũ hơn' })).toBeNull();
    await library.save(sampleArticle({ title: 'Mùa lúa mới, đã sửa', url: 'https://a.vn/1' }));
    await shelf.reload();
    fireEvent.click(await screen.findByRole('button', { name: 'Bản cũ hơn' }));
    const panel = await screen.findByRole('dialog', { name: 'Bản cũ hơn' });
    expect(await within(panel).findByRole('heading', { name: 'Mùa lúa mới' })).toBeTruthy();
    expect(panel.textContent).not.toContain('đã sửa');
  });

  it('sweeps pictures though every deletion comes before the notice of the last has gone', async () => {
    await show(Array.from({ length: 24 }, (_, at) => `Bài thứ ${at}`));
    for (let at = 0; at < 22; at++) await deeds.remove([`bai-${at}`]);
    expect(around.sweepLeftovers).toHaveBeenCalledTimes(1);
  });

  it('chooses a range with the shift key, all, and none', async () => {
    await show();
    check('Chợ phiên vùng cao');
    fireEvent.click(screen.getByRole('checkbox', { name: 'Chọn: Khánh thành cầu' }), { shiftKey: true });
    expect(text()).toContain('Đã chọn 3 bài');
    fireEvent.click(button('Bỏ chọn'));
    expect(text()).toContain('3 bài');
    fireEvent.click(button('Chọn tất cả'));
    expect(text()).toContain('Đã chọn 3 bài');
  });

  it('tags and shows what has the tag', async () => {
    await show();
    check('Mùa lúa mới');
    fireEvent.click(button('Gắn thẻ'));
    fireEvent.input(screen.getByRole('combobox', { name: /^Thẻ \(/ }), { target: { value: 'đọc sau, lúa' } });
    fireEvent.click(button('Thêm thẻ'));
    fireEvent.click(await screen.findByRole('button', { name: 'lúa' }));
    await waitFor(() => expect(titles()).toEqual(['Mùa lúa mới']));
    expect((await library.get('bai-1'))?.tags).toEqual(['đọc sau', 'lúa']);
  });

  it('archives, and brings back', async () => {
    await show();
    check('Mùa lúa mới');
    fireEvent.click(button('Cất đi'));
    await waitFor(() => expect(titles()).toHaveLength(2));
    fireEvent.change(screen.getByRole('combobox', { name: 'Hiển thị' }), { target: { value: 'archived' } });
    await waitFor(() => expect(titles()).toEqual(['Mùa lúa mới']));
    fireEvent.click(button('Đưa trở lại'));
    await screen.findByText('Đã đưa 1 bài trở lại danh sách.');
    expect(await library.get('bai-1')).not.toHaveProperty('archivedAt');
  });

  it('marks as read', async () => {
    await show();
    check('Mùa lúa mới');
    fireEvent.click(button('Đã đọc'));
    await waitFor(() => expect(button('Chưa đọc')).toBeTruthy());
    expect((await library.get('bai-1'))?.readAt).toBe(around.now());
  });

  it('exports what is chosen, and all that shows where nothing is', async () => {
    await show();
    fireEvent.click(button('Xuất'));
    fireEvent.click(button('EPUB (sách điện tử)'));
    await waitFor(() => expect(around.download).toHaveBeenCalledWith(expect.any(Blob), 'ban-tin-4-3-2025.epub'));
    check('Mùa lúa mới');
    fireEvent.click(button('Xuất'));
    fireEvent.click(button('Văn bản'));
    await waitFor(() => expect(around.download).toHaveBeenLastCalledWith(expect.any(Blob), 'mua-lua-moi.txt'));
  });

  it('backs up with the settings, and restores them', async () => {
    await show();
    fireEvent.click(button('Sao lưu'));
    await screen.findByText('Đã sao lưu 3 bài.');
    const [file] = around.download.mock.lastCall ?? [];
    await library.remove(['bai-0', 'bai-1']);
    await deeds.restore(file, 'merge');
    await screen.findByText('Đã khôi phục 3 bài.');
    expect(titles()).toHaveLength(3);
    expect(around.applyExtras).toHaveBeenCalledWith({ settings: { theme: 'dark' } });
  });

  it('refuses a damaged backup and offers what is whole', async () => {
    await show();
    const bytes = new Uint8Array(await (await library.backup()).arrayBuffer());
    bytes[500] = (bytes[500] ?? 0) ^ 1;
    await library.remove(['bai-0', 'bai-1', 'bai-2']);
    await shelf.reload();
    await deeds.restore(new Blob([bytes]), 'merge');
    await screen.findByText('Có phần bị sai dữ liệu.');
    expect(await library.list()).toEqual([]);
    fireEvent.click(button('Nhập phần còn nguyên'));
    await waitFor(() => expect(titles()).toHaveLength(2));
  });

  it('reminds of a backup', async () => {
    const use = { used: 2_500_000, persisted: true };
    view.value = { use, largest: [{ id: 'x', title: 'To', size: 1 }], atRisk: 30, isLost: false };
    await show();
    expect(text()).toContain('30 bài chưa có trong bản sao lưu nào.');
    expect(text()).toContain('3 bài, chiếm chừng 2,5\u00a0MB. Còn nhiều chỗ.');
    fireEvent.click(button('Để sau'));
    expect(dismissReminder).toHaveBeenCalledOnce();
    view.value = { use: { ...use, free: 9_000_000 }, largest: [], atRisk: 0, isLost: false };
    await waitFor(() => expect(text()).toContain('Chỉ còn chừng 9\u00a0MB.'));
  });

  it('asks again for missing pictures', async () => {
    const src = 'https://a.vn/1.png';
    const blocks = [{ type: 'figure' as const, id: 'f', images: [{ src, alt: '' }], caption: [] }];
    const refused = { fetchPicture: async () => 'no-permission' as const };
    await library.save(sampleArticle({ url: 'https://a.vn/x', blocks }), { id: 'x', pictures: refused });
    around.saveAgain.mockImplementationOnce(async (id) => {
      await library.save(id, { pictures: { fetchPicture: async () => new Response(PNG) } });
      return { ok: true };
    });
    await show();
    expect(text()).toContain('Thiếu 1 ảnh');
    fireEvent.click(button('Tải lại ảnh thiếu'));
    await screen.findByText('Đã tải thêm 1 ảnh.');
    expect(around.saveAgain).toHaveBeenCalledWith('x', { [src]: 'no-permission' });
    expect(text()).not.toContain('Thiếu 1 ảnh');
  });

  it('shows a damaged record as such, beside the others', async () => {
    await library.save(sampleArticle({ url: 'https://a.vn/x' }), { id: 'x' });
    await library.db.write(['heads'], async ({ heads }) => {
      const head = await heads.get('x');
      await heads.put({ ...head, title: 7, tags: null, url: undefined } as unknown as Head);
    });
    await show();
    expect(titles()).toContain('Bài này bị hỏng');
    expect(titles()).toHaveLength(4);
  });
});

describe('a library that cannot be opened', () => {
  it.each([
    ['newer-version', /bản Dễ Đọc mới hơn/],
    ['quota', /hết chỗ/],
    ['unavailable', /không mở được/],
  ] as const)('says why: %s', async (reason, sentence) => {
    await show([]);
    cleanup();
    const opened = await openShelfLibrary(() => Promise.reject(new LibraryError(reason, undefined)));
    if (!('reason' in opened)) throw new Error('it opened');
    render(
      <I18nContext.Provider value={await fakeI18n()}>
        <Unusable reason={opened.reason} />
      </I18nContext.Provider>,
    );
    expect(screen.getByRole('alert').textContent).toMatch(sentence);
  });
});

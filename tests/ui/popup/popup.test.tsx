import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, type fakeModel, show } from './show.tsx';

const button = (name: string) => screen.getByRole('button', { name });

afterEach(cleanup);

describe('popup on an article', () => {
  let model: ReturnType<typeof fakeModel>;
  let close: ReturnType<typeof vi.fn>;
  beforeEach(async () => {
    ({ model, close } = await show({ kind: 'article', article: ARTICLE, place: 'portal' }));
  });

  it('tells what the article is', () => {
    expect(screen.getByRole('heading', { name: ARTICLE.title })).toBeTruthy();
    expect(document.body.textContent).toContain('Cổng thông tin điện tử tỉnh Bắc Kạn · 14/6/2021 · 3 phút đọc');
  });

  it('opens the reader, silently or speaking, and goes', async () => {
    fireEvent.click(button('Đọc'));
    expect(model.read).toHaveBeenCalledExactlyOnceWith();
    fireEvent.click(button('Nghe'));
    expect(model.read).toHaveBeenLastCalledWith({ listen: true });
    await vi.waitFor(() => expect(close).toHaveBeenCalledTimes(2));
  });

  it('saves, and says so', async () => {
    fireEvent.click(button('Lưu'));
    expect(model.save).toHaveBeenCalledOnce();
    model.saving.value = { kind: 'saving', done: 0, total: 0 };
    expect(await screen.findByText('Đang lưu…')).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thôi đợi ảnh' })).toBeNull();
    model.saving.value = { kind: 'saved' };
    expect(await screen.findByRole('button', { name: 'Đã lưu' })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Thử lại ảnh' })).toBeNull();
    model.saving.value = { kind: 'failed', reason: 'quota' };
    expect(await screen.findByText(/Ổ đĩa đã đầy/)).toBeTruthy();
    model.saving.value = { kind: 'failed', reason: 'gone' };
    expect(await screen.findByText('Chưa lưu được. Hãy bấm Lưu lần nữa.')).toBeTruthy();
  });

  it('counts the pictures, need not wait for them, and says which are missing and why', async () => {
    model.saving.value = { kind: 'saving', done: 3, total: 12 };
    const count = await screen.findByText('Đang lưu ảnh 3/12');
    // Seen, not said one by one.
    expect(count.getAttribute('aria-live')).toBe('off');
    expect(count.closest('[role=status]')).toBeTruthy();
    fireEvent.click(await screen.findByRole('button', { name: 'Thôi đợi ảnh' }));
    expect(model.skipPictures).toHaveBeenCalledOnce();
    const missing = { 'https://anh.vn/a/cau.jpg': 'no-permission', 'https://anh.vn/b.png': 'timeout' } as const;
    model.saving.value = { kind: 'saved', missing };
    expect(await screen.findByText('Đã lưu, thiếu 2 ảnh.')).toBeTruthy();
    expect(await screen.findByText('Ảnh nào thiếu?')).toBeTruthy();
    const rows = screen.getAllByRole('listitem', { hidden: true }).map((row) => row.textContent);
    expect(rows).toEqual(['cau.jpg (anh.vn): Dễ Đọc cần bạn cho phép', 'b.png (anh.vn): máy chủ không trả lời']);
    fireEvent.click(button('Thử lại ảnh'));
    expect(model.retry).toHaveBeenCalledOnce();
  });

  it('sets the type size', () => {
    const group = within(screen.getByRole('group', { name: 'Cỡ chữ' }));
    fireEvent.click(group.getByRole('button', { name: 'Tăng cỡ chữ' }));
    fireEvent.click(group.getByRole('button', { name: 'Giảm cỡ chữ' }));
    fireEvent.click(group.getByRole('button', { name: 'Cỡ chữ mặc định' }));
    expect(model.changeType.mock.calls).toEqual([['increase'], ['decrease'], ['reset']]);
    expect(group.getByRole('status').textContent).toBe('110%');
  });

  it('leads to the library and the settings', () => {
    expect(screen.getByRole('link', { name: 'Thư viện' }).getAttribute('href')).toBe('/library.html');
    expect(screen.getByRole('link', { name: 'Cài đặt' }).getAttribute('href')).toBe('/options.html');
  });

  it('becomes the remote control of a reader that speaks', async () => {
    model.playback.value = { title: 'Bài đang đọc', recordId: 'r', speaking: true };
    expect(await screen.findByText('Bài đang đọc')).toBeTruthy();
    for (const name of ['Câu trước', 'Tạm dừng', 'Câu sau']) fireEvent.click(button(name));
    expect(model.control.mock.calls).toEqual([['previous'], ['toggle'], ['next']]);
  });
});

describe('popup elsewhere', () => {
  it('says that there is no article and still tries', async () => {
    const { model, close } = await show({ kind: 'no-article', article: null });
    expect(screen.getByText('Không tìm thấy bài viết trên trang này')).toBeTruthy();
    fireEvent.click(button('Vẫn thử đọc'));
    await vi.waitFor(() => expect(model.tryAnyway).toHaveBeenCalledOnce());
    expect(close).not.toHaveBeenCalled();
  });

  it.each([
    ['forbidden', /Trình duyệt không cho tiện ích nào/],
    ['gone', /vừa đóng hoặc chuyển/],
    ['failed', /Hãy tải lại trang/],
    ['empty', /không có đoạn văn nào/],
  ] as const)('explains %s in a sentence with a next step', async (reason, sentence) => {
    await show({ kind: 'problem', reason });
    expect(screen.getByText(sentence)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Đọc' })).toBeNull();
  });

  it('leads back from the reader', async () => {
    const { model } = await show({ kind: 'article', article: ARTICLE, place: 'reader' });
    fireEvent.click(button('Về trang gốc'));
    expect(model.leave).toHaveBeenCalledOnce();
  });

  it('offers to join an article of several pages', async () => {
    const article = { ...ARTICLE, nextPage: 'https://backan.gov.vn/tin.aspx?p=2' };
    const { model } = await show({ kind: 'article', article, place: 'portal' });
    fireEvent.click(await screen.findByRole('button', { name: 'Bài có nhiều trang. Ghép thành một' }));
    expect(model.join).toHaveBeenCalledOnce();
    expect(await screen.findByText('Đang ghép các trang…')).toBeTruthy();
  });

  it.each([
    ['copies the report', async () => undefined, /Đã chép nội dung báo lỗi/],
    ['says what to do where the browser takes no text', () => Promise.reject(new Error('no')), /chưa cho chép/],
  ])('%s', async (_does, writeText, sentence) => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const written = vi.fn(writeText);
    vi.stubGlobal('navigator', { clipboard: { writeText: written } });
    const { model } = await show({ kind: 'article', article: ARTICLE, place: 'portal' });
    model.report.mockResolvedValue('bài, bản, vết');
    fireEvent.click(screen.getByText('Bài lấy ra chưa đúng?'));
    fireEvent.click(await screen.findByRole('button', { name: 'Báo lỗi trích xuất', hidden: true }));
    expect(await screen.findByText(sentence)).toBeTruthy();
    expect(written).toHaveBeenCalledExactlyOnceWith('bài, bản, vết');
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('speaks English when asked to', async () => {
    await show({ kind: 'article', article: { ...ARTICLE, wordCount: 100 }, place: 'portal' }, 'en');
    expect(button('Read')).toBeTruthy();
    expect(document.body.textContent).toContain('1 minute');
  });
});

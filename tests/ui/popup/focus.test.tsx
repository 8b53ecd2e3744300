import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ARTICLE, show } from './show.tsx';

afterEach(cleanup);

describe('the focus', () => {
  it('stays in the popup when the button under it goes', async () => {
    const { model } = await show({ kind: 'article', article: ARTICLE, place: 'portal' });
    const take = async (name: string) => {
      const taken = await screen.findByRole('button', { name });
      taken.focus();
      fireEvent.click(taken);
    };
    const focused = (text: string) => vi.waitFor(() => expect(document.activeElement?.textContent).toBe(text));
    model.saving.value = { kind: 'saving', done: 3, total: 12 };
    await take('Thôi đợi ảnh');
    model.saving.value = { kind: 'saved', missing: { 'https://anh.vn/b.png': 'cancelled' } };
    await focused('Đã lưu');
    await take('Thử lại ảnh');
    model.saving.value = { kind: 'saving', done: 0, total: 0 };
    await focused('Lưu');
    model.region.value = true;
    fireEvent(screen.getByText('Bài lấy ra chưa đúng?').closest('details') ?? document.body, new Event('toggle'));
    await take('Bỏ vùng đã chọn cho trang này');
    model.region.value = false;
    await focused('Chọn vùng bài viết');
    expect(await screen.findByText('Đã bỏ vùng đã chọn. Bài được lấy lại theo cách thường.')).toBeTruthy();
  });
});

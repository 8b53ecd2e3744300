import { signal } from '@preact/signals';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { BlockView } from '../../../components/article/Blocks.tsx';
import { FigureView } from '../../../components/article/Figure.tsx';
import { type Pictures, PicturesContext } from '../../../components/article/pictures.ts';
import type { Figure } from '../../../lib/article/types.ts';
import { renderPage } from '../page.tsx';

const ALT = 'Bể nước đầu bản';
const CAPTION = 'Bà con lấy nước buổi sáng';
const BLOCK: Figure = {
  type: 'figure',
  id: 'f',
  images: [{ src: 'https://anh.invalid/be-nuoc.jpg', alt: ALT, width: 800, height: 450 }],
  caption: [{ text: CAPTION }],
};
const MISSING = 'Chưa tải được ảnh. Bấm để tải lại';
const open = vi.fn();
const show = (block: Figure, more: Partial<Pictures> = {}) =>
  renderPage(
    <PicturesContext.Provider value={{ sourceOf: ({ src }) => src, open, ...more }}>
      <FigureView block={block} />
    </PicturesContext.Provider>,
  );
const button = (name: string) => screen.getByRole('button', { name });
const fail = () => fireEvent.error(screen.getByRole('img', { name: ALT }));

describe('a picture that cannot be had', () => {
  it('says so with its alternative text, and is asked for again on a press', async () => {
    await show(BLOCK);
    fail();
    expect(screen.queryByRole('img')).toBeNull();
    const missing = button(`${MISSING}: ${ALT}`);
    expect(missing.dataset['alt']).toBe(ALT);
    missing.focus();
    fireEvent.click(missing);
    const again = button(`Phóng to ảnh: ${ALT}`);
    expect(again.querySelector('img')?.src).toBe(BLOCK.images[0]?.src);
    expect(document.activeElement).toBe(again);
    expect(open).not.toHaveBeenCalled();
    fail();
    expect(button(`${MISSING}: ${ALT}`)).toBeTruthy();
  });

  it('is asked for again when the network is back', async () => {
    await show(BLOCK);
    fail();
    fireEvent(window, new Event('online'));
    expect(button(`Phóng to ảnh: ${ALT}`)).toBeTruthy();
  });

  it('is fetched another way where the browser bars it, and leave is asked for on a press alone', async () => {
    const copy = signal<string>();
    const [fetchCopy, allow] = [vi.fn(), vi.fn()];
    const sourceOf: Pictures['sourceOf'] = ({ src }) => copy.value ?? src;
    await show(BLOCK, { sourceOf, needsLeave: () => true, fetchCopy, allow });
    fail();
    expect(fetchCopy).toHaveBeenCalledExactlyOnceWith(BLOCK.images[0]);
    expect(allow).not.toHaveBeenCalled();
    fireEvent.click(button(`Firefox không tải ảnh này vì trang không mã hóa. Bấm để cho Dễ Đọc tải: ${ALT}`));
    expect(allow).toHaveBeenCalledExactlyOnceWith(BLOCK.images[0]);
    copy.value = 'data:image/png;base64,AAAA';
    expect((await screen.findByRole('img', { name: ALT })).getAttribute('src')).toBe(copy.value);
  });

  it('adds nothing to the text of its block, and does not show what the caption says already', async () => {
    await show({ ...BLOCK, caption: [{ text: `${ALT}. Ảnh: Hà Linh` }] });
    fail();
    expect(document.getElementById('f')?.textContent).toBe(`${ALT}. Ảnh: Hà Linh`);
    expect(button(`${MISSING}: ${ALT}`).dataset['alt']).toBe('');
  });
});

describe('the picture of a film', () => {
  const poster = { src: 'https://anh.invalid/phim.jpg', alt: '' };
  const film = { type: 'video-link' as const, id: 'v', href: 'https://thon.gov.vn/phim', title: 'Phóng sự', poster };

  it('is left out where it cannot be had; the link stays', async () => {
    await renderPage(<BlockView block={film} />);
    const link = screen.getByRole('link', { name: 'Phóng sự' });
    const picture = link.querySelector('img');
    expect(picture?.src).toBe(poster.src);
    if (picture) fireEvent.error(picture);
    await waitFor(() => expect(link.querySelector('img')).toBeNull());
  });

  it('is the copy that is kept, where there is one', async () => {
    await renderPage(
      <PicturesContext.Provider value={{ sourceOf: () => 'data:image/png;base64,AAAA' }}>
        <BlockView block={film} />
      </PicturesContext.Provider>,
    );
    const link = screen.getByRole('link', { name: 'Phóng sự' });
    expect(link.querySelector('img')?.src).toBe('data:image/png;base64,AAAA');
  });
});

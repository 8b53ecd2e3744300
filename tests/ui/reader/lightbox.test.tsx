import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Pictures } from '../../../components/article/pictures.ts';
import { Lightbox } from '../../../components/reader/Lightbox.tsx';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { renderPage, startI18n } from '../page.tsx';

const EXHIBITS = ['Hồ nước', 'Đường ống'].map((caption, at) => ({
  image: { src: `https://thon.gov.vn/anh-${at}.jpg`, alt: caption },
  caption,
}));
const PICTURES: Pictures = { sourceOf: ({ src }) => src };
const close = () => undefined;

describe('a picture shown large', () => {
  afterEach(() => {
    render(null, document.body);
  });

  it('takes the arrow keys from its first moment, before anything is painted', async () => {
    const i18n = await startI18n();
    render(
      <I18nContext.Provider value={i18n}>
        <Lightbox exhibits={EXHIBITS} first={0} pictures={PICTURES} close={close} />
      </I18nContext.Provider>,
      document.body,
    );
    const pressed = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    document.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
  });

  it('says so where it cannot be had, and is asked for again on a press; the next one is shown', async () => {
    await renderPage(<Lightbox exhibits={EXHIBITS} first={0} pictures={PICTURES} close={close} />);
    const picture = () => screen.getByRole('button', { name: 'Xem đúng cỡ gốc' });
    const fail = () => fireEvent.error(screen.getByRole('img', { name: 'Hồ nước' }));
    picture().focus();
    fail();
    const missing = await screen.findByRole('button', { name: 'Chưa tải được ảnh. Bấm để tải lại' });
    expect(screen.queryByRole('img')).toBeNull();
    expect(document.activeElement).toBe(missing);
    fireEvent.click(missing);
    await waitFor(() => expect(picture().querySelector('img')?.alt).toBe('Hồ nước'));
    fail();
    fireEvent.click(screen.getByRole('button', { name: 'Ảnh sau' }));
    await waitFor(() => expect(picture().querySelector('img')?.alt).toBe('Đường ống'));
  });

  it('is fetched another way where the browser bars it, and leave is asked for on a press', async () => {
    const [fetchCopy, allow] = [vi.fn(), vi.fn()];
    const pictures: Pictures = { ...PICTURES, needsLeave: () => true, fetchCopy, allow };
    await renderPage(<Lightbox exhibits={EXHIBITS} first={0} pictures={pictures} close={close} />);
    fireEvent.error(screen.getByRole('img', { name: 'Hồ nước' }));
    expect(fetchCopy).toHaveBeenCalledExactlyOnceWith(EXHIBITS[0]?.image);
    fireEvent.click(await screen.findByRole('button', { name: /^Firefox không tải ảnh này/ }));
    expect(allow).toHaveBeenCalledExactlyOnceWith(EXHIBITS[0]?.image);
  });
});

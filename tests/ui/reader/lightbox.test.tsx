import { render } from 'preact';
import { afterEach, describe, expect, it } from 'vitest';
import { Lightbox } from '../../../components/reader/Lightbox.tsx';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { startI18n } from '../page.tsx';

const EXHIBITS = ['Hồ nước', 'Đường ống'].map((caption) => ({
  image: { src: 'https://thon.gov.vn/anh.jpg', alt: caption },
  caption,
}));

describe('a picture shown large', () => {
  afterEach(() => {
    render(null, document.body);
  });

  it('takes the arrow keys from its first moment, before anything is painted', async () => {
    const i18n = await startI18n();
    render(
      <I18nContext.Provider value={i18n}>
        <Lightbox exhibits={EXHIBITS} first={0} sourceOf={({ src }) => src} close={() => undefined} />
      </I18nContext.Provider>,
      document.body,
    );
    const pressed = new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true });
    document.dispatchEvent(pressed);
    expect(pressed.defaultPrevented).toBe(true);
  });
});

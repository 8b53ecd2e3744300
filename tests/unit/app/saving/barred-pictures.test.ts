import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fetchBarred } from '../../../../lib/app/saving/barred-pictures.ts';
import { sendMessage } from '../../../../lib/messages/bus.ts';

vi.mock('../../../../lib/messages/bus.ts', () => ({ sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: { permissions: { request: vi.fn(async () => true), onAdded: { addListener: vi.fn() } } },
}));

const plain = { src: 'http://thon.gov.vn/ho.jpg', alt: '' };
const other = { src: 'http://thon.gov.vn/rung.jpg', alt: '' };
const secure = { src: 'https://thon.gov.vn/ho.jpg', alt: '' };
const own = ({ src }: { src: string }) => src;
const inFirefox = () => fetchBarred(own, 'moz-extension:');
const lend = vi.mocked(sendMessage);

beforeEach(() => {
  lend.mockReset();
  lend.mockResolvedValue({});
});

describe('pictures that the browser bars', () => {
  it('are those of http in Firefox', () => {
    expect(inFirefox().isBarred(plain)).toBe(true);
    expect(inFirefox().isBarred(secure)).toBe(false);
    expect(fetchBarred(own, 'chrome-extension:').isBarred(plain)).toBe(false);
  });

  it('are shown from their copies once those are here, and no others are asked for', async () => {
    lend.mockResolvedValue({ data: 'data:image/png;base64,AA' });
    const pictures = inFirefox();
    pictures.fetchCopy(secure);
    expect(lend).not.toHaveBeenCalled();
    pictures.fetchCopy(plain);
    expect(pictures.sourceOf(plain)).toBe(plain.src);
    await vi.waitFor(() => expect(pictures.sourceOf(plain)).toBe('data:image/png;base64,AA'));
    expect(pictures.sourceOf(other)).toBe(other.src);
    expect(lend.mock.calls).toEqual([['lendPicture', { src: plain.src }]]);
  });

  it('are all fetched once their site is allowed', async () => {
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    pictures.fetchCopy(other);
    await vi.waitFor(() => expect(lend).toHaveBeenCalledTimes(2));
    lend.mockResolvedValue({ data: 'data:image/png;base64,AA' });
    pictures.allow(plain);
    expect(vi.mocked(browser.permissions.request).mock.lastCall).toEqual([{ origins: ['http://thon.gov.vn/*'] }]);
    await vi.waitFor(() => expect(pictures.sourceOf(other)).toBe('data:image/png;base64,AA'));
    expect(pictures.sourceOf(plain)).toBe('data:image/png;base64,AA');
  });

  it('stay away where the background does not answer', async () => {
    lend.mockResolvedValue(undefined);
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    await vi.waitFor(() => expect(lend).toHaveBeenCalledOnce());
    expect(pictures.sourceOf(plain)).toBe(plain.src);
  });
});

import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fetchBarred } from '../../../../lib/app/saving/barred-pictures.ts';
import { sendMessage } from '../../../../lib/messages/bus.ts';

vi.mock('../../../../lib/messages/bus.ts', () => ({ sendMessage: vi.fn() }));
vi.mock('wxt/browser', () => ({
  browser: { permissions: { request: vi.fn(async () => true) } },
}));

const plain = { src: 'http://thon.gov.vn/ho.jpg', alt: '' };
const other = { src: 'http://thon.gov.vn/rung.jpg', alt: '' };
const secure = { src: 'https://thon.gov.vn/ho.jpg', alt: '' };
const COPY = 'data:image/png;base64,AA';
const own = ({ src }: { src: string }) => src;
const inFirefox = () => fetchBarred(own, 'moz-extension:');
const lend = vi.mocked(sendMessage);

beforeEach(() => {
  lend.mockReset();
  lend.mockResolvedValue({ data: COPY });
});

describe('pictures that the browser bars', () => {
  it('are those of http in Firefox', () => {
    inFirefox().fetchCopy(secure);
    fetchBarred(own, 'chrome-extension:').fetchCopy(plain);
    expect(lend).not.toHaveBeenCalled();
    inFirefox().fetchCopy(plain);
    expect(lend.mock.calls).toEqual([['lendPicture', { src: plain.src }]]);
  });

  it('are shown from their copies once those are here', async () => {
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    expect(pictures.sourceOf(plain)).toBe(plain.src);
    await vi.waitFor(() => expect(pictures.sourceOf(plain)).toBe(COPY));
    expect(pictures.sourceOf(other)).toBe(other.src);
    expect(pictures.needsLeave(plain)).toBe(false);
  });

  it('wait for leave where their site is not allowed, and are all fetched with it', async () => {
    lend.mockResolvedValue({ failure: 'no-permission' });
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    pictures.fetchCopy(other);
    await vi.waitFor(() => expect(pictures.needsLeave(other)).toBe(true));
    expect(pictures.needsLeave(plain)).toBe(true);
    lend.mockResolvedValue({ data: COPY });
    pictures.allow(plain);
    expect(vi.mocked(browser.permissions.request).mock.lastCall).toEqual([{ origins: ['http://thon.gov.vn/*'] }]);
    await vi.waitFor(() => expect(pictures.sourceOf(other)).toBe(COPY));
    expect(pictures.sourceOf(plain)).toBe(COPY);
    expect(pictures.needsLeave(plain)).toBe(false);
  });

  it('go on waiting where the reader says no', async () => {
    lend.mockResolvedValue({ failure: 'no-permission' });
    vi.mocked(browser.permissions.request).mockImplementationOnce(async () => false);
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    await vi.waitFor(() => expect(pictures.needsLeave(plain)).toBe(true));
    pictures.allow(plain);
    await Promise.resolve();
    expect(pictures.needsLeave(plain)).toBe(true);
    expect(lend).toHaveBeenCalledOnce();
  });

  it.each([undefined, { failure: 'refused' as const }])('stay as they are where the answer is %j', async (answer) => {
    lend.mockResolvedValue(answer);
    const pictures = inFirefox();
    pictures.fetchCopy(plain);
    await vi.waitFor(() => expect(lend).toHaveBeenCalledOnce());
    expect([pictures.sourceOf(plain), pictures.needsLeave(plain)]).toEqual([plain.src, false]);
  });
});

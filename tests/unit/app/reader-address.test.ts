import { describe, expect, it } from 'vitest';
import { quietAddress } from '../../../lib/app/quiet-address.ts';
import { parseReaderAddress, readerAddress } from '../../../lib/app/reader-address.ts';

const ORIGIN = 'chrome-extension://abc';

describe('readerAddress', () => {
  it.each([
    { id: 'r-1', url: 'https://backan.gov.vn/Pages/tin.aspx?id=1&x=Đảng bộ', listen: true },
    { id: 'r-2' },
    { problem: 'forbidden', url: 'http://baobackan.vn/' },
  ] as const)('is read back as it was written: %j', (request) => {
    const back = parseReaderAddress(ORIGIN + readerAddress(request));
    expect(back).toEqual({ ...request, ...('url' in request && { url: new URL(request.url).href }) });
  });
});

describe('parseReaderAddress', () => {
  it.each(['javascript:alert(1)', 'data:text/html,x', 'not an address', 'chrome://settings'])(
    'leaves out an original that is no web address: %s',
    (url) => {
      expect(parseReaderAddress(`${ORIGIN}/reader.html?id=a&url=${encodeURIComponent(url)}`)).toEqual({ id: 'a' });
    },
  );

  it('leaves out an unknown problem', () => {
    expect(parseReaderAddress(`${ORIGIN}/reader.html?problem=toString`)).toEqual({});
  });
});

describe('quietAddress', () => {
  it('is the same page, which speaks no more by itself', () => {
    const rest = '/reader.html?id=a&url=https%3A%2F%2Fvi.du%2F%3Flisten%3D1&auto=1';
    expect(quietAddress(`${ORIGIN}${rest}&listen=1&sleep=1764360000123`)).toBe(ORIGIN + rest);
  });

  it('is the address itself where nothing was to be spoken', () => {
    const address = `${ORIGIN}/reader.html?id=a&url=https://vi.du/Đảng bộ`;
    expect(quietAddress(address)).toBe(address);
  });
});

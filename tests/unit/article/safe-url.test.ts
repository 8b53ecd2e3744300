import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../../lib/article/safe-url.ts';

const base = new URL('https://backan.gov.vn/Pages/tin-tuc/bai-viet.aspx?id=5');
const link = (raw: string) => safeUrl(raw, base, 'link');
const image = (raw: string) => safeUrl(raw, base, 'image');

describe('safeUrl', () => {
  it.each([
    ['/a/b.aspx', 'https://backan.gov.vn/a/b.aspx'],
    ['tin khác.aspx', 'https://backan.gov.vn/Pages/tin-tuc/tin%20kh%C3%A1c.aspx'],
    ['//media.vn/x', 'https://media.vn/x'],
    ['  HTTP://Example.VN/ ', 'http://example.vn/'],
    ['#chu-thich', 'https://backan.gov.vn/Pages/tin-tuc/bai-viet.aspx?id=5#chu-thich'],
    ['mailto:toasoan@baobackan.vn', 'mailto:toasoan@baobackan.vn'],
    ['https://user:secret@host.vn/x', 'https://host.vn/x'],
    ['javascript/tin.html', 'https://backan.gov.vn/Pages/tin-tuc/javascript/tin.html'],
    ['./javascript:x', 'https://backan.gov.vn/Pages/tin-tuc/javascript:x'],
  ])('keeps the link %j', (raw, kept) => {
    expect(link(raw)).toBe(kept);
  });

  it.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\tscript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    '\u0000 \u001fjavascript:alert(1)',
    '\ufeffjavascript:alert(1)',
    '\u200bjavascript:alert(1)',
    '\u00a0javascript:alert(1)',
    'javascript&#58;alert(1)'.replace('&#58;', ':'),
    'vbscript:msgbox(1)',
    'livescript:x',
    'data:text/html,<script>1</script>',
    'data:image/png;base64,iVBORw0KGgo=',
    'blob:https://backan.gov.vn/1',
    'filesystem:https://backan.gov.vn/1',
    'file:///etc/passwd',
    'ftp://host/x',
    'about:blank',
    'view-source:https://backan.gov.vn',
    'chrome-extension://abc/x.html',
    'moz-extension://abc/x.html',
    'tel:02093870123',
    'ms-word:ofe|u|https://host/x.docx',
    '',
    '   ',
    'https://',
    'http://[1',
  ])('refuses the link %j', (raw) => {
    expect(link(raw)).toBeUndefined();
  });

  it('keeps raster pictures inline and nothing else of data', () => {
    expect(image('data:image/png;base64,iVBORw0KGgo=')).toBe('data:image/png;base64,iVBORw0KGgo=');
    expect(image('DATA:IMAGE/JPEG;base64,xx')).toBe('data:IMAGE/JPEG;base64,xx');
    expect(image('da\tta:image/gif,x')).toBe('data:image/gif,x');
    for (const raw of [
      'data:image/svg+xml,<svg onload=alert(1)>',
      'data:image/svg+xml;base64,PHN2Zz4=',
      'data:text/html,x',
      'data:,x',
      'data:image/png',
      'data:image/pngtext/html,x',
      'data:text/html;image/png,x',
      'javascript:1',
      'mailto:a@b.vn',
      'blob:https://backan.gov.vn/1',
    ])
      expect(image(raw)).toBeUndefined();
    expect(image('/Anh/1.jpg')).toBe('https://backan.gov.vn/Anh/1.jpg');
  });

  it('refuses what is longer than any server takes', () => {
    expect(link(`/x?${'a'.repeat(9000)}`)).toBeUndefined();
    expect(image(`data:image/png;base64,${'a'.repeat(4_000_001)}`)).toBeUndefined();
  });

  it('gives only allowed schemes for any text and any white space in it', () => {
    const scheme = fc.constantFrom('javascript', 'data', 'vbscript', 'https', 'blob', 'file', 'mailto');
    const junk = fc.string({
      unit: fc.constantFrom(' ', '\t', '\n', '\r', '\u0000', '\u001f', '\u00a0', '\u200b', '\ufeff', '/', '\\', 'x'),
    });
    fc.assert(
      fc.property(junk, scheme, junk, fc.string(), (before, name, inside, rest) => {
        const half = Math.floor(name.length / 2);
        for (const raw of [`${before}${name.slice(0, half)}${inside}${name.slice(half)}:${rest}`, rest]) {
          expect(link(raw) ?? 'https:').toMatch(/^(https?|mailto):/);
          expect(image(raw) ?? 'https:').toMatch(/^(https?:|data:image\/(png|jpe?g|gif|webp|avif|bmp))/);
        }
      }),
      { numRuns: 500 },
    );
  });
});

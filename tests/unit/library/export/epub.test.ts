import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { toEpub } from '../../../../lib/library/export/epub.ts';
import { wrapWords } from '../../../../lib/library/export/epub-cover.ts';
import { fullItem, NOW } from './full-item.ts';

const options = { now: NOW };

function filesOf(book: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(book)).map(([path, bytes]) => [path, strFromU8(bytes)]));
}

describe('toEpub', () => {
  it('makes a book of one article', () => {
    const files = filesOf(toEpub([fullItem()], options));
    expect(Object.keys(files)).toEqual([
      'mimetype',
      'META-INF/container.xml',
      'EPUB/package.opf',
      'EPUB/cover.svg',
      'EPUB/cover.xhtml',
      'EPUB/nav.xhtml',
      'EPUB/style.css',
      'EPUB/article-1.xhtml',
      'EPUB/picture-1.png',
    ]);
    expect(files['EPUB/package.opf']).toContain('<dc:language>vi</dc:language>');
    expect(files['EPUB/package.opf']).toContain(
      '<dc:title>Khánh thành cầu &quot;Suối Bạc&quot; &amp; đường &lt;mới&gt;</dc:title>',
    );
    expect(files['EPUB/article-1.xhtml']).toContain('lang="vi"');
    expect(files['EPUB/article-1.xhtml']).not.toContain('javascript:');
    expect(files['EPUB/article-1.xhtml']).not.toContain('\u0001');
    expect(files['EPUB/nav.xhtml']).toContain('<a href="article-1.xhtml#b1-1">Ý nghĩa &amp; &lt;kết quả&gt;</a>');
  });

  it('starts with the media type, not compressed', () => {
    const book = toEpub([fullItem()], options);
    expect(strFromU8(book.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
  });

  it('gives the same bytes for the same articles', () => {
    expect(toEpub([fullItem()], options)).toEqual(toEpub([fullItem()], options));
  });

  it('refuses to make a book of nothing', () => {
    expect(() => toEpub([], options)).toThrow(RangeError);
  });
});

describe('wrapWords', () => {
  it('breaks between words and ends what is too long', () => {
    expect(wrapWords('một hai ba bốn', 8)).toEqual(['một hai', 'ba bốn']);
    expect(wrapWords('a b c d', 1, 2)).toEqual(['a', 'b…']);
    expect(wrapWords('')).toEqual([]);
  });
});

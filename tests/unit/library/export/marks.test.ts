import { strFromU8, unzipSync } from 'fflate';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { textOfBlock } from '../../../../lib/article/text.ts';
import { type ExportFormat, exportItems } from '../../../../lib/library/export/index.ts';
import type { ExportItem } from '../../../../lib/library/export/item.ts';
import { partOf } from '../../../../lib/library/marks/anchor.ts';
import type { Mark, MarkColour } from '../../../../lib/library/marks/mark.ts';
import { fullItem, NOW } from './full-item.ts';

const plain = fullItem();
const { article } = plain.record;

function mark(blockId: string, quote: string, colour: MarkColour, note?: string): Mark {
  const start = textOfBlock(article, blockId).indexOf(quote);
  const part = partOf(article, { blockId, start, end: start + quote.length });
  if (!part || start < 0) throw new Error(`no part for ${quote}`);
  return { id: quote, colour, parts: [part], ...(note && { note }), createdAt: 1, changedAt: 1 };
}

const gone = mark('n', 'Chú thích', 'pink', 'Đã bị bỏ');
const item: ExportItem = {
  ...plain,
  record: {
    ...plain.record,
    marks: [
      mark('p', 'dài 30 m xem', 'green', 'Hỏi lại <bác> & *cô*\nngày mai'),
      mark('l', 'con bốn', 'blue'),
      mark('t', '2024 5', 'pink'),
      mark('q', 'Một Hai', 'yellow'),
      mark('title', 'Suối Bạc', 'yellow'),
      mark('lead', 'nối hai thôn', 'blue'),
      { ...gone, parts: gone.parts.map((part) => ({ ...part, quote: 'câu đã bị sửa mất rồi', start: 0, end: 21 })) },
    ],
  },
};
const make = (format: ExportFormat, from = item) => exportItems([from], format, { now: NOW }).bytes;
const QUOTES = ['Suối Bạc', 'nối hai thôn', 'dài 30 m xem', 'Một Hai', 'con bốn', '2024 5', 'câu đã bị sửa mất rồi'];

describe('marks in HTML', () => {
  const { document } = parseHTML(strFromU8(make('html')));
  const texts = (selector: string) => [...document.querySelectorAll(selector)].map((node) => node.textContent);

  it('stand on their words, through runs, items and cells', () => {
    const inText = [...document.querySelectorAll('mark')].filter((node) => !node.closest('.notes'));
    expect(inText.map((node) => [node.className, node.textContent])).toEqual([
      ['yellow', 'Suối Bạc'],
      ['blue', 'nối hai thôn'],
      ['green', 'dài 30 m '],
      ['green', 'xem'],
      ['yellow', 'Một'],
      ['yellow', 'Hai'],
      ['blue', 'con'],
      ['blue', 'bốn'],
      ['pink', '2024'],
      ['pink', '5'],
    ]);
    expect(document.querySelector('a mark')?.textContent).toBe('xem');
  });

  it('are listed at the end with their notes, in the order of the text', () => {
    expect(texts('.notes li > p:first-child')).toEqual([
      ...QUOTES.slice(0, -1),
      `${QUOTES.at(-1)} (đoạn này không còn trong bài)`,
    ]);
    expect(texts('.notes li > p + p')).toEqual(['Hỏi lại <bác> & *cô*ngày mai', 'Đã bị bỏ']);
  });

  it('leave the text itself as it is', () => {
    const { document: bare } = parseHTML(strFromU8(make('html', plain)));
    const blocks = (page: Document) => [...page.querySelectorAll('article [id]')].map((node) => node.textContent);
    expect(blocks(document)).toEqual(blocks(bare));
    expect(bare.querySelectorAll('mark, .notes')).toHaveLength(0);
  });
});

describe('marks in the other formats', () => {
  it('Markdown: as <mark>, and as quotes with notes', () => {
    const markdown = strFromU8(make('markdown'));
    expect(markdown).toContain('# Khánh thành cầu "<mark>Suối Bạc</mark>" & đường \\<mới\\>');
    expect(markdown).toContain('<mark>***dài 30 m***</mark> <mark>[xem](');
    expect(markdown).toContain('## Ghi chú\n\n> Suối Bạc\n\n');
    expect(markdown).toContain('> dài 30 m xem\n\nHỏi lại \\<bác\\> & \\*cô\\*\nngày mai\n');
    expect(markdown).toContain('> câu đã bị sửa mất rồi (đoạn này không còn trong bài)\n\nĐã bị bỏ\n');
    expect(strFromU8(make('markdown', plain))).not.toContain('Ghi chú');
  });

  it('text: as a list', () => {
    const text = strFromU8(make('text'));
    expect(text).toContain(
      'GHI CHÚ\n\n“Suối Bạc”\n\n“nối hai thôn”\n\n“dài 30 m xem”\n\nHỏi lại <bác> & *cô*\nngày mai\n',
    );
    expect(strFromU8(make('text', plain))).not.toContain('GHI CHÚ');
  });

  it('EPUB: as in HTML', () => {
    const chapter = strFromU8(unzipSync(make('epub'))['EPUB/article-1.xhtml'] ?? new Uint8Array());
    expect(chapter).toContain('<mark class="blue">nối hai thôn</mark>');
    expect(chapter).toContain('<h2>Ghi chú</h2>');
    expect(chapter).toContain('Hỏi lại &lt;bác&gt; &amp; *cô*<br/>ngày mai');
  });
});

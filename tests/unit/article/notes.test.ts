import { describe, expect, it } from 'vitest';
import { articleText, blockText, extractArticle, joinPages } from '../../../lib/article/index.ts';
import type { Article } from '../../../lib/article/types.ts';
import { openDocument } from './fixtures.ts';

const PROSE =
  'Hội nghị đã nghe báo cáo tình hình kinh tế - xã hội, thảo luận các giải pháp tháo gỡ khó khăn và thống nhất nhiều nội dung quan trọng cho giai đoạn tới';

function read(html: string, around = ''): Article | null {
  const page = `<html lang="vi"><head><title>Hội nghị tổng kết năm học mới</title></head><body><h1>Hội nghị tổng kết năm học mới</h1><div id="x">${html}</div>${around}</body></html>`;
  return extractArticle(openDocument(page), new URL('https://xa.vn/tin/hoi-nghi-123456.html'));
}

const notesOf = (article: Article | null) => article?.blocks.filter((block) => block.type === 'note') ?? [];
const prose = (mark: string) => `<p>${PROSE}${mark}.</p><p>${PROSE} hai.</p><p>${PROSE} ba.</p>`;

const LAYOUTS: [string, string, string][] = [
  [
    'Word’s anchors',
    '<a style="mso-footnote-id:ftn1" href="#_ftn1" name="_ftnref1"><span class="MsoFootnoteReference">[1]</span></a>',
    '<div><hr><div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1" name="_ftn1">[1]</a> Văn kiện Đại hội.</p></div></div>',
  ],
  [
    'Word’s endnotes',
    '<sup><a href="#_edn1" name="_ednref1">[i]</a></sup>',
    '<div id="edn1"><p class="MsoEndnoteText"><a href="#_ednref1" name="_edn1">[i]</a> Văn kiện Đại hội.</p></div>',
  ],
  [
    'a list with arrows back',
    '<sup id="fnref:1"><a href="#fn:1">1</a></sup>',
    '<section role="doc-endnotes"><ol><li id="fn:1"><p>Văn kiện Đại hội. <a href="#fnref:1">↩︎</a></p></li></ol></section>',
  ],
  [
    'a wiki',
    '<sup class="reference" id="cite_ref-a"><a href="#cite_note-a">[1]</a></sup>',
    '<ol class="references"><li id="cite_note-a"><b><a href="#cite_ref-a">^</a></b> Văn kiện Đại hội.</li></ol>',
  ],
  [
    'the whole address before the fragment',
    '<a id="footnote-anchor-1" href="https://xa.vn/bai#footnote-1">1</a>',
    '<div class="footnote"><a id="footnote-1" href="https://xa.vn/bai#footnote-anchor-1">1</a><div><p>Văn kiện Đại hội.</p></div></div>',
  ],
  ['no link, raised numbers', '<sup>1</sup>', '<p><sup>1</sup> Văn kiện Đại hội.</p>'],
  ['no link, numbers in brackets', '”(1)', '<p>---------------</p><p>(1) Văn kiện Đại hội.</p>'],
];

describe('footnotes', () => {
  it.each(LAYOUTS)('of %s are notes, and marks lead to them and back', (_, mark, list) => {
    const article = read(prose(mark) + list);
    const [note] = notesOf(article);
    const asking = article?.blocks[0];
    expect(note && blockText(note)).toMatch(/^\[[1i]\] Văn kiện Đại hội\.$/);
    expect(note?.runs[0]?.note).toBe(asking?.id);
    const reference = asking?.type === 'paragraph' ? asking.runs.find((run) => run.note) : undefined;
    expect(reference).toMatchObject({ superscript: true, note: note?.id });
    expect(reference?.text).toMatch(/^\[[1i]\]$/);
  });

  it('of a box without marks are notes too', () => {
    const notes = notesOf(
      read(`${prose('')}<div class="footnotes"><p>Số liệu đến tháng 6.</p><p>Giá hiện hành.</p></div>`),
    );
    expect(notes.map(blockText)).toEqual(['Số liệu đến tháng 6.', 'Giá hiện hành.']);
  });

  it('stand after the signature, and hide it not', () => {
    const article = read(
      `${prose('”(1)')}<p>Mọi việc đã hoàn tất(2)./.</p><p align="right"><b>Tùng Vân</b></p><p>(1) Văn kiện một.<br>(2) Văn kiện hai.</p>`,
    );
    expect(article?.byline).toBe('Tùng Vân');
    expect(article?.blocks.slice(-3).map(({ type }) => type)).toEqual(['signature', 'note', 'note']);
  });

  it('are brought from outside the body', () => {
    const notes = notesOf(
      read(
        prose('<sup><a href="#fn1">1</a></sup>').repeat(3),
        '<aside id="fn1" role="doc-footnote">Văn kiện Đại hội.</aside>',
      ),
    );
    expect(notes.map(blockText)).toEqual(['[1] Văn kiện Đại hội.']);
  });

  it('that nobody asks for in the text stay lines of it', () => {
    const article = read(`${prose('')}<p>(1) Làm đường.</p><p>(2) Trồng rừng.</p>`);
    expect(notesOf(article)).toEqual([]);
    expect(article && articleText(article)).toContain('(2) Trồng rừng.');
  });

  it('are no headings that a table of contents leads to', () => {
    const article = read(`<p><a href="#m1">1</a></p><h2 id="m1">Mục một</h2>${prose('')}`);
    expect(notesOf(article)).toEqual([]);
  });

  it('keep their marks when pages are joined', () => {
    const page = (text: string) => read(`${prose(`${text}<sup>1</sup>`)}<p><sup>1</sup> Văn kiện ${text}.</p>`);
    const [first, next] = [page('đầu'), page('cuối')];
    const joined =
      first && next && joinPages(first, { ...next, blocks: next.blocks.map((block) => ({ ...block, id: block.id })) });
    const ids = new Set(joined?.blocks.map(({ id }) => id));
    const marks = joined?.blocks.flatMap((block) =>
      'runs' in block ? block.runs.flatMap(({ note }) => note ?? []) : [],
    );
    expect(marks).toHaveLength(4);
    expect(marks?.every((id) => ids.has(id))).toBe(true);
  });
});

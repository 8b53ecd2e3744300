import { describe, expect, it } from 'vitest';
import { readDrafts, toBlocks } from '../../../lib/article/blocks/index.ts';
import { leanClone } from '../../../lib/article/clone.ts';
import { blockText } from '../../../lib/article/index.ts';
import { createTracer } from '../../../lib/article/trace.ts';
import type { Block, Removal } from '../../../lib/article/types.ts';
import { openDocument } from './fixtures.ts';

const base = new URL('https://xa.vn/tin/bai.html');
const PROSE =
  'Từ đầu năm đến nay, bà con trong xã đã trồng mới hơn hai mươi héc-ta hồi, quế, đồng thời chăm sóc tốt diện tích rừng hiện có trên địa bàn.';

function blocksOf(html: string, trace: Removal[] = []): Block[] {
  const root = openDocument(`<body><div id="root">${html}</div></body>`).querySelector('#root');
  return root ? toBlocks(readDrafts(root, base, createTracer(trace))) : [];
}

describe('figures', () => {
  it.each([
    ['a centred italic line', '<p><img src="/a.jpg"></p><p align="center"><em>Rừng hồi ở xã.</em></p>'],
    ['a two-row table', '<table><tr><td><img src="/a.jpg"></td></tr><tr><td>Rừng hồi ở xã.</td></tr></table>'],
    ['a figcaption', '<figure><img src="/a.jpg"><figcaption><p>Rừng hồi ở xã.</p></figcaption></figure>'],
    ['a named line', '<div><img src="/a.jpg"></div><p class="pCaption">Rừng hồi ở xã.</p>'],
    ['a break and an em', '<p align="center"><img src="/a.jpg"><br><em>Rừng hồi ở xã.</em></p>'],
  ])('take their caption from %s', (_, html) => {
    expect(blocksOf(`${html}<p>${PROSE}</p>`)).toMatchObject([
      { type: 'figure', images: [{ src: 'https://xa.vn/a.jpg' }], caption: [{ text: 'Rừng hồi ở xã.' }] },
      { type: 'paragraph' },
    ]);
  });

  it('leave prose after a picture alone', () => {
    expect(blocksOf(`<p><img src="/a.jpg"></p><p>${PROSE}</p>`)).toMatchObject([
      { caption: [] },
      { type: 'paragraph' },
    ]);
  });

  it.each([
    ['data-src', '<img src="data:image/gif;base64,R0lGOD" data-src="/to.jpg">'],
    ['data-original', '<img src="/images/blank.gif" data-original="/to.jpg">'],
    ['the largest of a srcset', '<img src="/nho.jpg" srcset="/nho.jpg 300w, /to.jpg 1200w">'],
    [
      'a source of a picture',
      '<picture><source data-srcset="/nho.jpg 1x, /to.jpg 2x"><img src="data:image/gif;base64,R0lGOD"></picture>',
    ],
    ['the original behind a link', '<a href="/to.jpg"><img src="/nho.jpg"></a>'],
  ])('resolve lazy pictures by %s', (_, html) => {
    expect(blocksOf(`<div>${html}</div>`)).toMatchObject([{ images: [{ src: 'https://xa.vn/to.jpg' }] }]);
  });

  it('carry the prose of a photo essay', () => {
    const shot = (name: string) => `<figure><img src="/${name}.jpg"><figcaption>${PROSE} ${name}</figcaption></figure>`;
    const essay = blocksOf(['mot', 'hai', 'ba'].map(shot).join(''));
    expect(essay.map(({ type }) => type)).toEqual(['figure', 'figure', 'figure']);
    expect(essay.map(blockText)).toEqual(['mot', 'hai', 'ba'].map((name) => `${PROSE} ${name}`));
  });

  it('leave icons and pixels out', () => {
    expect(blocksOf(`<p><img src="/i.png" width="16">${PROSE}<img class="emoji" src="/e.png"></p>`)).toHaveLength(1);
  });
});

describe('headings', () => {
  it('are made of bold one-line paragraphs before text', () => {
    expect(blocksOf(`<p><b>Tạo sự đồng thuận</b></p><p>${PROSE}</p>`)).toMatchObject([
      { type: 'heading', level: 2, runs: [{ text: 'Tạo sự đồng thuận' }] },
      { type: 'paragraph' },
    ]);
  });

  it('stand a level under the page’s own', () => {
    expect(blocksOf(`<h2>Kết quả</h2><p>${PROSE}</p><p><b>Về trồng rừng</b></p><p>${PROSE} Hết.</p>`)[2]).toMatchObject(
      { type: 'heading', level: 3 },
    );
  });

  it.each([
    ['a bold sentence', '<p><b>Đây là một câu trọn vẹn.</b></p>'],
    ['a bold line at the end', ''],
    ['two bold lines', '<p><b>Dòng một</b></p><p><b>Dòng hai<br>và ba</b></p>'],
  ])('are not made of %s', (_, html) => {
    expect(blocksOf(`${html}<p>${PROSE}</p>`).filter((block) => block.type === 'heading').length).toBe(0);
  });
});

describe('signatures', () => {
  it.each([
    ['right-aligned', '<p style="text-align:right">Tùng Vân</p>'],
    ['bold', '<p><strong>Tùng Vân</strong></p>'],
    ['labelled', '<p>Tác giả: Tùng Vân</p>'],
    ['after the end mark', '<p>Tùng Vân</p>'],
  ])('are found when %s', (_, html) => {
    expect(blocksOf(`<p>${PROSE}</p><p>Mọi việc đã hoàn tất./.</p>${html}`)[2]).toMatchObject({ type: 'signature' });
  });

  it('are no subheads in the middle', () => {
    expect(
      blocksOf(`<p>${PROSE}</p><p><b>Sức dân là gốc</b></p><p>${PROSE} Hết.</p>`).map((block) => block.type),
    ).not.toContain('signature');
  });
});

describe('tables', () => {
  it('keep header cells and spans', () => {
    expect(
      blocksOf(
        '<table><tr><th colspan="2">Xã</th></tr><tr><td rowspan="2">A</td><td>19</td></tr><tr><td>17</td></tr></table>',
      ),
    ).toMatchObject([{ type: 'table', rows: [[{ header: true, colspan: 2 }], [{ rowspan: 2 }, {}], [{}]] }]);
  });

  it('dissolve when they only lay the page out', () => {
    expect(blocksOf(`<table><tr><td><p>${PROSE}</p></td></tr></table>`)).toMatchObject([{ type: 'paragraph' }]);
  });
});

describe('lists, quotes, videos', () => {
  it('keep a list inside a list', () => {
    expect(blocksOf('<ol start="3"><li>Một<ul><li>Hai</li></ul></li></ol>')).toMatchObject([
      {
        type: 'list',
        ordered: true,
        start: 3,
        items: [{ runs: [{ text: 'Một' }], list: { ordered: false, items: [{}] } }],
      },
    ]);
  });

  it('keep quotes as paragraphs of runs', () => {
    expect(blocksOf('<blockquote><p>Một.</p><p>Hai.</p></blockquote>')).toMatchObject([
      { type: 'quote', paragraphs: [[{}], [{}]] },
    ]);
  });

  it('keep the poster of a video', () => {
    expect(blocksOf('<video src="/v.mp4" poster="/bia.jpg" title="Phóng sự"></video>')).toMatchObject([
      {
        type: 'video-link',
        href: 'https://xa.vn/v.mp4',
        title: 'Phóng sự',
        poster: { src: 'https://xa.vn/bia.jpg' },
      },
    ]);
  });

  it('turn players into links', () => {
    expect(blocksOf('<iframe src="https://www.youtube.com/embed/abcdef12345"></iframe>')).toMatchObject([
      { type: 'video-link', href: 'https://www.youtube.com/watch?v=abcdef12345' },
    ]);
  });
});

describe('what must go', () => {
  it.each([
    ['a related list', '<p><b>Tin liên quan</b></p><ul><li><a href="/1">Một tin</a></li></ul>'],
    ['a see-also line', '<p>Xem thêm: <a href="/1">Một tin khác trong ngày</a></p>'],
    ['a line that asks to sign up', '<p>By signing up, you agree to receive our messages at the number provided.</p>'],
    ['a lone link', '<p><a href="/1">Trở lại chuyên mục</a></p>'],
  ])('leaves %s out and says so', (_, html) => {
    const trace: Removal[] = [];
    expect(blocksOf(`<p>${PROSE}</p>${html}<p>${PROSE} Hết.</p>`, trace)).toHaveLength(2);
    expect(trace.length).toBeGreaterThan(0);
  });

  it('cuts the page’s footer off', () => {
    expect(
      blocksOf(`<p>${PROSE}</p><p>Cơ quan chủ quản: Ủy ban nhân dân tỉnh</p><p>Điện thoại: 0209</p>`),
    ).toHaveLength(1);
  });

  it('keeps paragraphs that are many times the same', () => {
    expect(blocksOf(`<p>${PROSE}</p>`.repeat(50))).toHaveLength(50);
  });
});

describe('what is never closed', () => {
  const THREE = `<p>${PROSE}</p>`.repeat(3);
  const types = (html: string) => blocksOf(html).map(({ type }) => type);

  it.each([
    ['a heading', `<h2>Mục lục ${THREE}</h2>`, ['paragraph', 'paragraph', 'paragraph', 'paragraph']],
    [
      'a caption',
      `<figure><img src="/a.jpg"><figcaption>Ảnh: Hà An ${THREE}${THREE}</figcaption></figure>`,
      ['figure', ...Array(6).fill('paragraph')],
    ],
    ['a list that only indents', `<ul>${THREE}</ul>`, ['paragraph', 'paragraph', 'paragraph']],
  ])('%s makes no text look like one', (_, html, expected) => {
    expect(types(html)).toEqual(expected);
  });

  it('keeps the text of a film', () => {
    const body = leanClone(openDocument(`<body><object data="/a.swf"><embed src="/a.swf">${THREE}</object></body>`));
    expect(body?.body.textContent).toContain(PROSE);
  });
});

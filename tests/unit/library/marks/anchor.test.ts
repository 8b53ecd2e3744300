import { describe, expect, it } from 'vitest';
import { textOfBlock } from '../../../../lib/article/text.ts';
import type { Article, Block } from '../../../../lib/article/types.ts';
import { partOf, placeMarks } from '../../../../lib/library/marks/anchor.ts';
import type { BlockSpan, Mark } from '../../../../lib/library/marks/mark.ts';
import { sampleArticle } from '../sample.ts';

const TEXTS = [
  'Sáng nay, xã Hòa Bình khánh thành cây cầu mới bắc qua suối.',
  'Bà con hai bên bờ đi lại thuận tiện hơn trước.',
  'Cây cầu dài 30 m, rộng 4 m, do bà con góp công xây dựng trong tám tháng.',
];

const articleOf = (
  texts: readonly string[],
  idOf = (at: number) => `p${at}`,
  changes: Partial<Article> = {},
): Article =>
  sampleArticle({
    blocks: texts.map((text, at): Block => ({ type: 'paragraph', id: idOf(at), runs: [{ text }] })),
    ...changes,
  });

function markOf(article: Article, quote: string, blockId: string, id = quote): Mark {
  const start = textOfBlock(article, blockId).indexOf(quote);
  const part = partOf(article, { blockId, start, end: start + quote.length });
  if (!part) throw new Error(`no part for ${quote}`);
  return { id, colour: 'yellow', parts: [part], createdAt: 1, changedAt: 1 };
}

const textAt = (article: Article, { blockId, start, end }: BlockSpan) =>
  textOfBlock(article, blockId).slice(start, end);
const found = (mark: Mark, article: Article) =>
  placeMarks([mark], article).flatMap(({ spans }) => spans.map((span) => [span.blockId, textAt(article, span)]));

const before = articleOf(TEXTS);
const mark = markOf(before, 'bà con góp công', 'p2');

describe('a part of a mark', () => {
  it('keeps the words, their place and what stands on either side', () => {
    expect(mark.parts).toEqual([
      {
        blockId: 'p2',
        place: 4,
        start: 31,
        end: 46,
        quote: 'bà con góp công',
        prefix: 'Cây cầu dài 30 m, rộng 4 m, do ',
        suffix: ' xây dựng trong tám tháng.',
      },
    ]);
  });

  it('leaves out the space at its ends, and is nothing without a letter', () => {
    expect(partOf(before, { blockId: 'p1', start: 2, end: 7 })?.quote).toBe('con');
    expect(partOf(before, { blockId: 'p1', start: 2, end: 3 })).toBeUndefined();
    expect(partOf(before, { blockId: 'gone', start: 0, end: 3 })).toBeUndefined();
  });

  it('takes the title and the lead for blocks', () => {
    expect(found(markOf(before, 'cầu dân sinh', 'title'), before)).toEqual([['title', 'cầu dân sinh']]);
    expect(found(markOf(before, 'nhiều năm', 'lead'), before)).toEqual([['lead', 'nhiều năm']]);
  });
});

describe('a mark is found again', () => {
  it.each([
    ['in the same text', before, 'p2'],
    ['after a paragraph came before it', articleOf([TEXTS[0] ?? '', 'Trời nắng đẹp.', ...TEXTS.slice(1)]), 'p3'],
    ['with other block ids', articleOf(TEXTS, (at) => `khac-${at}`), 'khac-2'],
    ['in a text that was moved to the front', articleOf([TEXTS[2] ?? '', ...TEXTS.slice(0, 2)]), 'p0'],
    [
      'when words were added before it in its paragraph',
      articleOf([...TEXTS.slice(0, 2), `Theo báo cáo: ${TEXTS[2]}`]),
      'p2',
    ],
    ['when its paragraph was joined to another', articleOf([TEXTS[0] ?? '', `${TEXTS[1]} ${TEXTS[2]}`]), 'p1'],
  ])('%s', (_name, after, blockId) => expect(found(mark, after)).toEqual([[blockId, 'bà con góp công']]));

  it('through other kinds of space and line breaks', () => {
    const after = articleOf([...TEXTS.slice(0, 2), (TEXTS[2] ?? '').replace('bà con góp', 'bà\u00a0con\ngóp')]);
    expect(found(mark, after)).toEqual([['p2', 'bà\u00a0con\ngóp công']]);
  });

  it('by its neighbourhood where its words stand several times', () => {
    const texts = ['Cầu mới, đường mới.', 'Trường mới khai giảng.', 'Đường mới, cầu mới.'];
    const last = markOf(articleOf(texts), 'mới', 'p1');
    expect(found(last, articleOf(['Chợ mới mở.', ...texts]))).toEqual([['p2', 'mới']]);
  });

  it('by the nearest place where even the neighbourhoods are the same', () => {
    const texts = [
      'Thứ nhất.',
      'Điều khoản thi hành chung cho mọi xã.',
      'Thứ hai.',
      'Điều khoản thi hành chung cho mọi xã.',
    ];
    const second = markOf(articleOf(texts), 'Điều khoản thi hành chung cho mọi xã.', 'p3');
    expect(
      found(
        second,
        articleOf(texts, (at) => `q${at}`),
      ),
    ).toEqual([['q3', 'Điều khoản thi hành chung cho mọi xã.']]);
  });

  it('with letters that mean something in patterns', () => {
    const article = articleOf(['Chi phí (ước tính): 3.500 [đồng] + thuế? {*} ^ $ | \\ /.']);
    const odd = markOf(article, '(ước tính): 3.500 [đồng] + thuế? {*} ^ $ | \\ /', 'p0');
    expect(found(odd, articleOf(['Thêm.', ...article.blocks.map((block) => textOfBlock(article, block.id))]))).toEqual([
      ['p1', '(ước tính): 3.500 [đồng] + thuế? {*} ^ $ | \\ /'],
    ]);
  });

  it('in each block that it touches', () => {
    const [first, second] = [markOf(before, 'bắc qua suối.', 'p0'), markOf(before, 'Bà con hai bên bờ', 'p1')];
    const both: Mark = { ...first, parts: [...first.parts, ...second.parts] };
    expect(found(both, articleOf(['Mở đầu.', ...TEXTS]))).toEqual([
      ['p1', 'bắc qua suối.'],
      ['p2', 'Bà con hai bên bờ'],
    ]);
    expect(found(both, articleOf(['Chỉ còn: Bà con hai bên bờ đi lại thuận tiện.']))).toEqual([
      ['p0', 'Bà con hai bên bờ'],
    ]);
  });
});

describe('a mark is not found', () => {
  it('when its words were edited', () => {
    expect(found(mark, articleOf([...TEXTS.slice(0, 2), (TEXTS[2] ?? '').replace('góp công', 'góp sức')]))).toEqual([]);
  });

  it('at a short word elsewhere, whose neighbourhood is another', () => {
    const short = markOf(before, 'cầu mới', 'p0');
    expect(found(short, articleOf(['Hôm qua họp về một cầu mới khác hẳn.']))).toEqual([]);
  });
});

describe('the order of marks', () => {
  it('is that of the text, with those that are gone last', () => {
    const marks = [
      markOf(before, 'tám tháng', 'p2'),
      { ...mark, id: 'gone', parts: [{ ...mark.parts[0], quote: 'không có ở đây cả', start: 0, end: 3 }] } as Mark,
      markOf(before, 'khánh thành', 'p0'),
      markOf(before, 'góp công', 'p2'),
      markOf(before, 'Khánh thành', 'title'),
    ];
    expect(placeMarks(marks, before).map(({ mark: { id } }) => id)).toEqual([
      'Khánh thành',
      'khánh thành',
      'góp công',
      'tám tháng',
      'gone',
    ]);
  });
});

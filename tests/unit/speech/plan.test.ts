import { describe, expect, it } from 'vitest';
import { blockText } from '../../../lib/article/text.ts';
import type { Article, Block } from '../../../lib/article/types.ts';
import { planSpeech } from '../../../lib/speech/plan.ts';
import type { Segment } from '../../../lib/speech/plan-types.ts';
import { splitAtStops } from '../../fakes/speech-text.ts';

function articleOf(...blocks: Block[]): Article {
  return { url: 'https://vi.du/bai', title: '', language: 'vi', blocks, wordCount: 0 };
}

const EVERYTHING = { skipCaptions: false, skipTables: false, splitSentences: splitAtStops };
const plan = (article: Article, options = {}) => planSpeech(article, { ...EVERYTHING, ...options });
const said = ({ pieces }: Segment) => pieces.map(({ text }) => text).join('|');
const run = (text: string) => [{ text }];

/** Every piece that the page shows stands where it says it does. */
function expectTruePlaces(article: Article, segments: readonly Segment[]): void {
  const texts = new Map([
    ['title', article.title],
    ['lead', article.lead ?? ''],
    ...article.blocks.map((block) => [block.id, blockText(block)] as const),
  ]);
  for (const { blockId, start, end, pieces } of segments) {
    for (const piece of pieces) {
      if (piece.start === undefined) continue;
      expect(texts.get(blockId)?.slice(piece.start, piece.start + piece.text.length)).toBe(piece.text);
    }
    expect(end).toBeGreaterThan(start);
    expect(texts.get(blockId)?.slice(start, end).trim()).toBe(texts.get(blockId)?.slice(start, end));
  }
}

describe('planning an article', () => {
  const article: Article = {
    ...articleOf(
      { type: 'heading', id: 'b1', level: 2, runs: run('Kết quả') },
      { type: 'paragraph', id: 'b2', runs: [{ text: 'Câu một. ' }, { text: 'Câu', bold: true }, { text: ' hai.' }] },
      { type: 'quote', id: 'b3', paragraphs: [run('Lời đầu. Lời sau.'), run('Đoạn hai.')] },
      { type: 'figure', id: 'b4', images: [], caption: run('Quang cảnh hội nghị') },
      { type: 'figure', id: 'b5', images: [], caption: [] },
      { type: 'video-link', id: 'b6', href: 'https://vi.du/v', title: 'Lễ hội' },
      { type: 'note', id: 'b7', runs: run('Ghi chú.') },
      { type: 'signature', id: 'b8', runs: run('Thu Trang') },
    ),
    title: 'Tựa đề bài',
    lead: 'Tóm tắt bài.',
  };

  it('says all of it, in order', () => {
    expect(plan(article).map(said)).toEqual([
      'Tựa đề bài',
      'Tóm tắt bài.',
      'Kết quả',
      'Câu một.',
      'Câu hai.',
      'Lời đầu.',
      'Lời sau.',
      'Đoạn hai.',
      'Trong ảnh:|Quang cảnh hội nghị',
      'Video:|Lễ hội',
      'Chú thích:|Ghi chú.',
      'Thu Trang',
    ]);
  });

  it('knows where each stands', () => {
    expectTruePlaces(article, plan(article));
    expect(
      plan(article)
        .map(({ blockId }) => blockId)
        .slice(0, 4),
    ).toEqual(['title', 'lead', 'b1', 'b2']);
  });

  it('numbers paragraphs, also those within a block', () => {
    expect(plan(article).map(({ paragraph }) => paragraph)).toEqual([0, 1, 2, 3, 3, 4, 4, 5, 6, 7, 8, 9]);
  });

  it('rests longer after a heading and a paragraph than after a sentence', () => {
    const [title, , heading, sentence, paragraph] = plan(article).map(({ pauseAfter }) => pauseAfter);
    expect(title).toBeGreaterThanOrEqual(heading ?? 0);
    expect(heading).toBeGreaterThan(paragraph ?? 0);
    expect(paragraph).toBeGreaterThan(sentence ?? 0);
  });

  it('leaves captions out when they are not wanted', () => {
    expect(plan(article, { skipCaptions: true }).map(({ blockId }) => blockId)).not.toContain('b4');
  });

  it('reads an article of tables only, and nothing of it where tables are not wanted', () => {
    const row = (...cells: string[]) => cells.map((cell) => ({ runs: run(cell) }));
    const head = row('Xã', 'Hộ').map((cell) => ({ ...cell, header: true }));
    const tables = ['b1', 'b2'].map(
      (id): Block => ({ type: 'table', id, caption: [], rows: [head, row('Ba Bể', '12'), row('Chợ Mới', '7')] }),
    );
    const segments = plan(articleOf(...tables));
    expect(segments.map(({ blockId }) => blockId)).toEqual(['b1', 'b1', 'b1', 'b2', 'b2', 'b2']);
    expect(segments.map(said).join('|')).toMatch(/Hộ.*12.*Hộ.*7.*Hộ.*12.*Hộ.*7/);
    expectTruePlaces(articleOf(...tables), segments);
    expect(plan(articleOf(...tables), { skipTables: true })).toEqual([]);
  });

  it('has nothing to say of an empty article', () => {
    expect(plan(articleOf())).toEqual([]);
    expect(plan(articleOf({ type: 'paragraph', id: 'b1', runs: run(' *** ') }))).toEqual([]);
  });
});

describe('planning a list', () => {
  const article = articleOf({
    type: 'list',
    id: 'b1',
    ordered: true,
    start: 3,
    items: [
      { runs: run('Điện.'), list: { ordered: false, items: [{ runs: run('Đường dây.') }] } },
      { runs: run('Nước.') },
      { runs: run('5. Đường.') },
      { runs: run('b) Trường.') },
    ],
  });

  it('says the numbers that the page draws, and none twice', () => {
    expect(plan(article).map(said)).toEqual(['3.|Điện.', 'Đường dây.', '4.|Nước.', '5.', 'Đường.', 'b) Trường.']);
  });

  it('knows where each item stands', () => {
    expectTruePlaces(article, plan(article));
  });
});

describe('planning long text', () => {
  const words = (count: number) => Array.from({ length: count }, (_, i) => `từ${i}`);

  it.each([
    [90, 1],
    [91, 2],
    [5_000, 56],
  ])('cuts a sentence of %i words into %i breaths and loses none', (count, breaths) => {
    const sentence = words(count).join(' ');
    const article = articleOf({ type: 'paragraph', id: 'b1', runs: run(sentence) });
    const segments = plan(article);
    expect(segments).toHaveLength(breaths);
    expect(segments.map(said).join(' ')).toBe(sentence);
    expectTruePlaces(article, segments);
  });

  it('cuts after a clause where there is one', () => {
    const clause = `${words(60).join(' ')}, `;
    const segments = plan(articleOf({ type: 'paragraph', id: 'b1', runs: run(clause + words(60).join(' ')) }));
    expect(segments.map(({ pieces }) => pieces[0]?.text.split(' ').length)).toEqual([60, 60]);
  });

  it('plans 100,000 syllables', () => {
    const blocks = Array.from(
      { length: 500 },
      (_, i): Block => ({ type: 'paragraph', id: `b${i}`, runs: run(`${words(19).join(' ')} hết. `.repeat(10)) }),
    );
    expect(plan(articleOf(...blocks))).toHaveLength(5_000);
  });
});

import { describe, expect, it } from 'vitest';
import { ArticleView } from '../../../components/article/Article.tsx';
import { BoldStartsContext, boldStarts } from '../../../components/article/bold-starts.ts';
import { blockText } from '../../../lib/article/text.ts';
import { renderPage } from '../page.tsx';
import { SAMPLE } from './sample.ts';
import { expectWordsFound } from './words-found.ts';

const marked = (text: string) =>
  boldStarts(text)
    .map(({ text: piece, bold }) => (bold ? `[${piece}]` : piece))
    .join('');

describe('the first letters', () => {
  it.each([
    ['Ở nhà nghiêng', '[Ở] [n]hà [ngh]iêng'],
    ['đường thủy', '[đư]ờng [th]ủy'],
    ['“Xin chào,” 15 người nói', '“[X]in [ch]ào,” 15 [ng]ười [n]ói'],
    ['UBND xã và QĐ-TTg', 'UBND [x]ã [v]à QĐ-TTg'],
    ['nga\u0300y', '[ng]a\u0300y'],
    ['', ''],
    ['2021', '2021'],
  ])('of %j', (text, expected) => expect(marked(text)).toBe(expected));

  it('lose nothing', () => {
    for (const block of SAMPLE.blocks) {
      const text = blockText(block);
      expect(
        boldStarts(text)
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});

describe.each(SAMPLE.blocks)('a $type with bold first letters', (block) => {
  it('keeps its text, and every word its range and its offset', async () => {
    await renderPage(
      <BoldStartsContext.Provider value={true}>
        <ArticleView article={SAMPLE} />
      </BoldStartsContext.Provider>,
    );
    expectWordsFound(block);
  });
});

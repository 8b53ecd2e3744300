import { signal } from '@preact/signals';
import { waitFor } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ArticleView } from '../../../components/article/Article.tsx';
import { BoldStartsContext, boldStarts } from '../../../components/article/bold-starts.ts';
import { blockText } from '../../../lib/article/text.ts';
import { renderPage } from '../page.tsx';
import { longArticle, SAMPLE } from './sample.ts';
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

describe('bold first letters that are switched in a long article', () => {
  /** Tells the page what is near its window. */
  let tell: IntersectionObserverCallback;
  const observed = new Set<Element>();
  beforeAll(() => {
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          tell = callback;
        }
        observe = (element: Element) => observed.add(element);
        unobserve = (element: Element) => observed.delete(element);
      },
    );
  });

  /** Each of them begins with "Đoạn". */
  const isBold = (id: string) =>
    [...(document.getElementById(id)?.querySelectorAll('span') ?? [])].some((piece) => piece.textContent === 'Đo');
  const comeNear = (id: string) => {
    const [target] = [...observed].filter((element) => element.querySelector(`#${id}`));
    if (!target) throw new Error(`nobody waits for ${id}`);
    const entry = { target, isIntersecting: true } as unknown as IntersectionObserverEntry;
    tell([entry], new IntersectionObserver(tell));
  };

  async function show(isOn: boolean) {
    const wanted = signal(isOn);
    const article = longArticle(200);
    const Page = () => (
      <BoldStartsContext.Provider value={wanted.value}>
        <ArticleView article={article} />
      </BoldStartsContext.Provider>
    );
    await renderPage(<Page />);
    await waitFor(() => expect(document.getElementById('b199')).toBeTruthy());
    return wanted;
  }

  it('change where the reader comes, one part at a time', async () => {
    const wanted = await show(false);
    wanted.value = true;
    await waitFor(() => expect(observed.size).toBe(6));
    expect(['b0', 'b100', 'b199'].filter(isBold)).toEqual([]);
    comeNear('b100');
    await waitFor(() => expect(isBold('b100')).toBe(true));
    expect(['b0', 'b199'].filter(isBold)).toEqual([]);
    // Switched back: what has not changed yet waits for nothing, what has changed waits to come near again.
    wanted.value = false;
    await waitFor(() => expect(observed.size).toBe(1));
    comeNear('b100');
    await waitFor(() => expect(isBold('b100')).toBe(false));
  });

  it('are there from the beginning where they were on before', async () => {
    await show(true);
    expect(['b0', 'b100', 'b199'].filter(isBold)).toEqual(['b0', 'b100', 'b199']);
  });

  it('are all there on paper', async () => {
    const wanted = await show(false);
    wanted.value = true;
    await waitFor(() => expect(observed.size).toBe(6));
    dispatchEvent(new Event('beforeprint'));
    await waitFor(() => expect(['b0', 'b100', 'b199'].filter(isBold)).toHaveLength(3));
  });
});

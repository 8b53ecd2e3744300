import { describe, expect, it } from 'vitest';
import { ArticleView } from '../../../components/article/Article.tsx';
import { placeTextNodes, rangeOfText, textOffsetOf } from '../../../components/article/text-nodes.ts';
import { blockText } from '../../../lib/article/text.ts';
import { renderPage } from '../page.tsx';
import { SAMPLE } from './sample.ts';
import { expectWordsFound } from './words-found.ts';

describe.each(SAMPLE.blocks)('text nodes of $type', (block) => {
  const text = blockText(block);

  it('stand where their text is', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const element = document.getElementById(block.id);
    const placed = element ? placeTextNodes(element, text) : [];
    expect(placed.length).toBeGreaterThan(0);
    for (const { node, start } of placed) expect(text.slice(start, start + node.data.length)).toBe(node.data);
  });

  it('give a range for every word, and its offset back', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expectWordsFound(block);
  });
});

describe('text nodes', () => {
  it('that belong to another text have no range and no offset', () => {
    const element = document.createElement('p');
    element.textContent = 'Khác hẳn';
    expect(rangeOfText(element, 'Không có ở đây', 0, 5)).toBeNull();
    expect(textOffsetOf(element, 'Khác hẳn', document.body, 0)).toBeNull();
  });
});

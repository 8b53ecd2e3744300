import { fireEvent, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { AbbreviationHint } from '../../../components/reader/AbbreviationHint.tsx';
import { abbreviationAt } from '../../../components/reader/abbreviation.ts';
import { renderPage } from '../page.tsx';

const TEXT = 'Theo Quyết định 1719/QĐ-TTg, UBND xã và Sở GD&ĐT làm việc năm 2021.';

describe('abbreviation at a place', () => {
  it.each(['QĐ-TTg', 'UBND', 'GD&ĐT'])('finds %s from each of its letters', (written) => {
    const start = TEXT.indexOf(written);
    for (let offset = start; offset <= start + written.length; offset += 1)
      expect(abbreviationAt(TEXT, offset)).toEqual({ written, start, end: start + written.length });
  });

  it.each(['Theo', 'Quyết', '1719', 'làm', '2021'])('finds none in %s', (word) =>
    expect(abbreviationAt(TEXT, TEXT.indexOf(word) + 1)).toBeNull(),
  );

  it('finds none beyond the text or in a long shout', () => {
    expect(abbreviationAt(TEXT, 9999)).toBeNull();
    expect(abbreviationAt('', 0)).toBeNull();
    expect(abbreviationAt('TRUNGTÂMHÀNHCHÍNHCÔNG', 3)).toBeNull();
  });
});

describe('hint', () => {
  const explain = vi.fn(async (written: string) => (written === 'UBND' ? 'ủy ban nhân dân' : undefined));

  async function open() {
    const article = document.createElement('article');
    article.textContent = TEXT;
    document.body.append(article);
    await renderPage(<AbbreviationHint article={{ current: article }} explain={explain} />);
    return article.firstChild;
  }
  const select = (node: ChildNode | null, word: string) => {
    if (!node) throw new Error('no text');
    const range = document.createRange();
    range.setStart(node, TEXT.indexOf(word));
    range.setEnd(node, TEXT.indexOf(word) + word.length);
    document.getSelection()?.removeAllRanges();
    document.getSelection()?.addRange(range);
    document.dispatchEvent(new Event('selectionchange'));
  };

  it('says what a selected abbreviation stands for, once, until Esc', async () => {
    const text = await open();
    select(text, 'UBND');
    await waitFor(() => expect(document.querySelector('[aria-live]')?.textContent).toBe('UBND: ủy ban nhân dân'));
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(false);
    await waitFor(() => expect(document.querySelector('[aria-live]')?.textContent).toBe(''));
    expect(fireEvent.keyDown(document.body, { key: 'Escape' })).toBe(true);
  });

  it('stays silent on what nobody knows', async () => {
    const text = await open();
    select(text, 'QĐ-TTg');
    await waitFor(() => expect(explain).toHaveBeenCalledWith('QĐ-TTg'));
    expect(document.querySelector('[aria-live]')?.textContent).toBe('');
  });
});

import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { SAMPLE_ARTICLE } from '../../../components/welcome/sample-article.ts';
import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx';
import { blockText } from '../../../lib/article/text.ts';
import { countWords } from '../../../lib/text/count.ts';
import { renderPage } from '../page.tsx';

describe('welcome page', () => {
  it('tells the pin, the four keys and the sample, in that order', async () => {
    const openSample = vi.fn();
    const openSettings = vi.fn();
    const keys = new Map([['toggle-reader', 'Alt+Shift+D']] as const);
    await renderPage(<WelcomePage shortcuts={keys} openSample={openSample} openSettings={openSettings} />);
    expect(screen.getAllByRole('heading', { level: 2 }).map((heading) => heading.textContent)).toEqual([
      'Ghim biểu tượng',
      'Bốn phím tắt',
      'Đọc thử',
      'Mọi thứ ở lại trên máy bạn',
    ]);
    expect(screen.getAllByRole('term')).toHaveLength(4);
    fireEvent.click(screen.getByRole('button', { name: 'Mở bài đọc thử' }));
    fireEvent.click(screen.getByRole('button', { name: 'Mở cài đặt' }));
    expect(openSample).toHaveBeenCalledOnce();
    expect(openSettings).toHaveBeenCalledOnce();
  });
});

describe('sample article', () => {
  it('has unique block ids and an honest length', () => {
    const ids = SAMPLE_ARTICLE.blocks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const text = [SAMPLE_ARTICLE.title, SAMPLE_ARTICLE.lead, ...SAMPLE_ARTICLE.blocks.map(blockText)].join('\n');
    expect(SAMPLE_ARTICLE.wordCount).toBe(countWords(text));
  });
});

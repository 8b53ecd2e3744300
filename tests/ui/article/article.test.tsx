import { screen, waitFor, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { ArticleView } from '../../../components/article/Article.tsx';
import { blockText } from '../../../lib/article/text.ts';
import { renderPage } from '../page.tsx';
import { longArticle, SAMPLE } from './sample.ts';

const blockElement = (id: string) => {
  const element = document.getElementById(id);
  if (!element) throw new Error(`no block ${id}`);
  return element;
};

describe('article', () => {
  it('is one Vietnamese article with the title as its only h1', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expect(screen.getByRole('article').lang).toBe('vi');
    expect(screen.getAllByRole('heading', { level: 1 }).map((heading) => heading.textContent)).toEqual([SAMPLE.title]);
  });

  it('tells source, byline, date and reading time in that order', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const meta = screen.getByText('Lê Thảo', { selector: 'span' }).parentElement;
    expect([...(meta?.children ?? [])].map((part) => part.textContent)).toEqual([
      'thon.gov.vn',
      'Lê Thảo',
      '14/6/2021, 08:37',
      '2 phút đọc',
    ]);
    expect(meta?.querySelector('time')?.dateTime).toBe(SAMPLE.publishedAt);
  });

  it.each(SAMPLE.blocks)('holds the text of $type, part by part', async (block) => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const element = blockElement(block.id);
    expect(element.dataset['block']).toBe(block.id);
    expect(element.textContent?.replace(/\s/g, '')).toBe(blockText(block).replace(/\s/g, ''));
  });

  it('nests marks and opens links without a referrer', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const paragraph = within(blockElement('p'));
    expect(blockElement('p').querySelector('strong > em')?.textContent).toBe('tháng 5 năm 2021');
    expect(paragraph.getByRole('link', { name: 'Quyết định' }).getAttribute('rel')).toBe('noreferrer');
    expect(blockElement('p').querySelector('sup')?.textContent).toBe('2');
  });

  it('keeps numbers and names on one line', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const kept = [...blockElement('p').querySelectorAll('span')].map((span) => span.textContent);
    expect(kept).toEqual(['tháng 5', 'năm 2021', '54 %', 'TP. Bắc']);
  });

  it('shows pictures lazily, with their size and their alternative text', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    const picture = screen.getByRole('img', { name: 'Hồ nước' });
    expect(picture.getAttribute('loading')).toBe('lazy');
    expect([picture.getAttribute('width'), picture.getAttribute('height')]).toEqual(['800', '450']);
  });

  it('tells the paper of a table how many columns it has, where they are many', async () => {
    const row = [
      { runs: [{ text: 'Xã' }], colspan: 2 },
      ...Array.from({ length: 12 }, () => ({ runs: [{ text: '9' }] })),
    ];
    const wide = { type: 'table' as const, id: 'rong', caption: [], rows: [[{ runs: [{ text: 'Vốn' }] }], row] };
    await renderPage(<ArticleView article={{ ...SAMPLE, blocks: [...SAMPLE.blocks, wide] }} />);
    expect(blockElement('rong').dataset['columns']).toBe('many');
    expect(blockElement('rong').style.getPropertyValue('--columns')).toBe('14');
    expect(blockElement('t').dataset['columns']).toBeUndefined();
  });

  it('lets a table be reached and names its head cells', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expect(screen.getByRole('region', { name: 'Số hộ' }).tabIndex).toBe(0);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
  });

  it('counts on from the first number of a list', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expect(blockElement('l').getAttribute('start')).toBe('3');
  });

  it('offers the attached documents and the next page', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expect(screen.getByRole('link', { name: 'Kế hoạch' }).getAttribute('href')).toBe('https://thon.gov.vn/a.pdf');
    expect(screen.getByRole('link', { name: 'Đọc trang tiếp theo của bài' })).toBeTruthy();
  });

  it('speaks English when asked to', async () => {
    await renderPage(<ArticleView article={{ ...SAMPLE, wordCount: 10 }} />, 'en');
    expect(screen.getByText('1 minute to read')).toBeTruthy();
  });
});

describe('long article', () => {
  it('shows the first screen at once and the rest in time, in order', async () => {
    const onComplete = vi.fn();
    await renderPage(<ArticleView article={longArticle(450)} onComplete={onComplete} />);
    expect(document.querySelectorAll('[data-block^="b"]')).toHaveLength(10);
    await waitFor(() => expect(onComplete).toHaveBeenCalledOnce());
    const ids = [...document.querySelectorAll<HTMLElement>('[data-block^="b"]')].map((block) => block.id);
    expect(ids).toEqual(Array.from({ length: 450 }, (_, index) => `b${index}`));
  });

  it('builds the place where the reader left off first', async () => {
    await renderPage(<ArticleView article={longArticle(450)} startAt="b300" />);
    expect(document.getElementById('b300')).toBeTruthy();
    expect(document.getElementById('b100')).toBeNull();
  });

  it('stops building when it goes away', async () => {
    const onComplete = vi.fn();
    const { unmount } = await renderPage(<ArticleView article={longArticle(450)} onComplete={onComplete} />);
    unmount();
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(onComplete).not.toHaveBeenCalled();
  });
});

describe('notes', () => {
  it('are reached from their marks and lead back, without a step in the history', async () => {
    const article = {
      ...SAMPLE,
      blocks: [
        {
          type: 'paragraph' as const,
          id: 'p',
          runs: [{ text: 'Việc đã xong' }, { text: '[1]', superscript: true as const, note: 'n1' }],
        },
        { type: 'note' as const, id: 'n1', runs: [{ text: '[1]', note: 'p' }, { text: ' Văn kiện Đại hội.' }] },
      ],
    };
    await renderPage(<ArticleView article={article} />);
    const marks = screen.getAllByRole('doc-noteref');
    expect(marks.map((mark) => mark.getAttribute('href'))).toEqual(['#n1', '#p']);
    const steps = history.length;
    marks[0]?.click();
    expect(document.activeElement).toBe(marks[1]);
    marks[1]?.click();
    expect(document.activeElement).toBe(marks[0]);
    expect(history.length).toBe(steps);
    expect(screen.getByRole('doc-footnote').textContent).toBe('[1] Văn kiện Đại hội.');
  });
});

describe('the trace', () => {
  it('lists what was left out and why, folded until it is asked for', async () => {
    const trace = [{ step: 'drop boilerplate', reason: 'named related', node: 'div.related', text: 'Tin liên quan' }];
    await renderPage(<ArticleView article={{ ...SAMPLE, trace }} />);
    const details = document.querySelector('details');
    expect(details?.open).toBe(false);
    expect(details?.textContent).toMatch(/1.*drop boilerplate · named related · div\.related Tin liên quan/);
  });

  it('is not there where nobody asked for it', async () => {
    await renderPage(<ArticleView article={SAMPLE} />);
    expect(document.querySelector('details')).toBeNull();
  });
});

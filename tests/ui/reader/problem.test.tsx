import { screen } from '@testing-library/preact';
import { describe, expect, it } from 'vitest';
import { Problem, type ProblemReason } from '../../../components/reader/Problem.tsx';
import { renderPage } from '../page.tsx';

const REASONS: ProblemReason[] = ['missing', 'storage', 'empty', 'forbidden', 'gone', 'no-article', 'failed'];

describe('a reader page without an article', () => {
  it.each(REASONS)('says why in a sentence: %s', async (reason) => {
    await renderPage(<Problem reason={reason} />);
    expect(screen.getByRole('alert').textContent).toMatch(/^\p{Lu}.+\.$/u);
    expect(screen.queryByRole('link', { name: 'Trang gốc' })).toBeNull();
  });

  it('offers the original where it is known', async () => {
    await renderPage(<Problem reason="missing" url="https://thon.gov.vn/bai" />);
    expect(screen.getByRole('link', { name: 'Trang gốc' }).getAttribute('href')).toBe('https://thon.gov.vn/bai');
  });
});

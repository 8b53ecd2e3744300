import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { articleText, extractArticle } from '../../../lib/article/index.ts';
import { openDocument } from './fixtures.ts';

const FOLDER = path.join(import.meta.dirname, '../../../../shared/corpus/vi');

interface Page {
  file: string;
  gold: string;
  url: string;
  meta: { title: string; byline: string; date: string };
}

const pages: Page[] = existsSync(FOLDER) ? JSON.parse(readFileSync(path.join(FOLDER, 'index.json'), 'utf8')) : [];
const wordsOf = (text: string) =>
  text
    .normalize('NFC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

describe.runIf(pages.length > 0)('portal pages that are at hand', () => {
  it.each(pages)('$file', ({ file, gold, url, meta }) => {
    const article = extractArticle(openDocument(readFileSync(path.join(FOLDER, file), 'utf8')), new URL(url));
    expect(article).toMatchObject({ title: meta.title, byline: meta.byline });
    expect(article?.publishedAt?.slice(0, 10)).toBe(meta.date);
    expect(article?.lead?.length).toBeGreaterThan(50);
    expect(wordsOf(article ? articleText(article) : '')).toEqual(
      wordsOf(readFileSync(path.join(FOLDER, gold), 'utf8')),
    );
  });
});

import { Readability } from '@mozilla/readability';
import { countWords } from '../text/index.ts';
import type { Article, Block, ExtractOptions } from './types.ts';

/** Extracts the article of a page, or null where there is none. Never changes `document`. */
export function extractArticle(document: Document, url: URL, _options: ExtractOptions = {}): Article | null {
  const result = new Readability(document.cloneNode(true) as Document).parse();
  if (!result?.textContent) return null;
  const blocks: Block[] = result.textContent
    .split(/\n\s*\n/)
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text, index) => ({ type: 'paragraph', id: `b${index}`, runs: [{ text }] }));
  return {
    url: url.href,
    title: result.title ?? '',
    language: 'vi',
    blocks,
    wordCount: countWords(result.textContent),
  };
}

import { parseHTML } from 'linkedom';
import { articleText, extractArticle } from '../../lib/article/index.ts';

/** What a scorer of extraction asks for: the article of a page as text with its title, byline and date. */
export function extract(html: string, url: string) {
  const { document } = parseHTML(html);
  const article = extractArticle(document as unknown as Document, new URL(url || 'https://nowhere.invalid/'));
  if (!article) return null;
  return {
    text: articleText(article),
    title: article.title,
    byline: article.byline ?? '',
    date: article.publishedAt ?? '',
  };
}

import type { Article, Image } from '../../article/types.ts';

/** Every picture that an article shows, in order: figures, and posters of videos. */
export function picturesOf(article: Article): Image[] {
  return article.blocks.flatMap((block) => {
    if (block.type === 'figure') return block.images;
    return block.type === 'video-link' && block.poster ? [block.poster] : [];
  });
}

/** The addresses to fetch, each once; pictures that the article carries in itself (`data:`) need no fetching. */
export function pictureAddresses(article: Article): string[] {
  const addresses = picturesOf(article).map(({ src }) => src);
  return [...new Set(addresses)].filter((src) => /^https?:/i.test(src));
}

import { runsText } from '../../lib/article/text.ts';
import type { Article } from '../../lib/article/types.ts';
import type { Exhibit } from './Lightbox.tsx';

/** All pictures of an article, in order, with their captions. */
export function exhibitsOf(article: Article): Exhibit[] {
  return article.blocks.flatMap((block) =>
    block.type === 'figure'
      ? block.images.map((image) => ({ image, caption: runsText(block.caption) || image.alt }))
      : [],
  );
}

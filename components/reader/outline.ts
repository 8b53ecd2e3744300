import { runsText } from '../../lib/article/text.ts';
import type { Article } from '../../lib/article/types.ts';

/** A place to go to in an article. */
export interface OutlineEntry {
  /** The block's id. */
  id: string;
  text: string;
  /** 2 to 4, as the heading's. */
  level: number;
}

/** The headings of an article, in order. */
export function outlineOf(article: Article): OutlineEntry[] {
  return article.blocks.flatMap((block) =>
    block.type === 'heading' ? [{ id: block.id, text: runsText(block.runs), level: block.level }] : [],
  );
}

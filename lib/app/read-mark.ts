import type { Article } from '../article/types.ts';

/** An article counts as read when its last quarter came to the top of the screen: notes and sources stand behind the text. */
const END = 3 / 4;

/** Whether a place in an article is so near its end that it was read. Articles of a screen or less never say. */
export function isReadTo(article: Pick<Article, 'blocks'>, blockId: string): boolean {
  const { length } = article.blocks;
  const at = article.blocks.findIndex(({ id }) => id === blockId);
  return length > 3 && at >= Math.floor(length * END);
}

import { expect } from 'vitest';
import { rangeOfText, textOffsetOf } from '../../../components/article/text-nodes.ts';
import { blockText } from '../../../lib/article/text.ts';
import type { Block } from '../../../lib/article/types.ts';

/** Holds a rendered block to this: every word of its text has a range, and the range leads back to the word's offset. */
export function expectWordsFound(block: Block): void {
  const text = blockText(block);
  const element = document.getElementById(block.id);
  if (!element) throw new Error('no block');
  for (const word of text.matchAll(/\S+/g)) {
    const range = rangeOfText(element, text, word.index, word.index + word[0].length);
    expect(range?.toString()).toBe(word[0]);
    expect(range && textOffsetOf(element, text, range.startContainer, range.startOffset)).toBe(word.index);
  }
}

import type { Article } from '../../article/types.ts';
import { LEAD_ID, TITLE_ID } from '../../speech/plan-parts.ts';
import type { Segment } from '../../speech/plan-types.ts';

/** A place in the article: a block and a UTF-16 offset in its text. */
export interface SpeechPlace {
  blockId: string;
  offset: number;
}

/** Finds places of one article in what is planned of it. */
export interface PlaceFinder {
  /**
   * Index of the segment that holds a place, or the first one after it: the place may be in a block that is not spoken. The last one where
   * nothing follows; 0 where the article has no such block.
   */
  indexOf(segments: readonly Segment[], place: SpeechPlace): number;
  /** Whether a plan that is still growing has come as far as the place. */
  isIn(segments: readonly Segment[], place: SpeechPlace): boolean;
}

/** Makes the finder of an article; blocks are known by their order in it. */
export function createPlaceFinder(article: Article): PlaceFinder {
  const order = new Map([TITLE_ID, LEAD_ID, ...article.blocks.map(({ id }) => id)].map((id, i) => [id, i]));

  function isAfter({ blockId, end }: Segment, place: SpeechPlace): boolean {
    const ahead = (order.get(blockId) ?? 0) - (order.get(place.blockId) ?? 0);
    return ahead > 0 || (ahead === 0 && end > place.offset);
  }

  return {
    indexOf(segments, place) {
      if (!order.has(place.blockId)) return 0;
      const index = segments.findIndex((segment) => isAfter(segment, place));
      return index >= 0 ? index : Math.max(0, segments.length - 1);
    },
    isIn(segments, place) {
      const last = segments.at(-1);
      return !order.has(place.blockId) || (last !== undefined && isAfter(last, place));
    },
  };
}

import type { Segment } from '../speech/plan-types.ts';

/**
 * Index of the segment that holds an offset of a block's text, or the first one after it. `order` is a plan that knows the block where
 * `segments` does not (a caption that is now skipped): then it is the next block that is spoken. 0 where nothing fits.
 */
export function segmentAt(
  segments: readonly Segment[],
  blockId: string,
  offset: number,
  order: readonly Segment[] = segments,
): number {
  const own = segments.findIndex((segment) => segment.blockId === blockId && segment.end > offset);
  if (own >= 0) return own;
  const last = segments.findLastIndex((segment) => segment.blockId === blockId);
  if (last >= 0) return Math.min(last + 1, segments.length - 1);
  const following = order.slice(order.findIndex((segment) => segment.blockId === blockId) + 1);
  const next = following.find((candidate) => segments.some(({ blockId: known }) => known === candidate.blockId));
  return next ? segments.findIndex(({ blockId: known }) => known === next.blockId) : 0;
}

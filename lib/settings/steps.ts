/** Type sizes on offer, in percent of the normal size; popup, reader, menu and keys all walk this one row. */
export const TEXT_SCALES = [60, 70, 80, 90, 100, 110, 120, 130, 140, 150, 160, 180, 200, 225, 250, 275, 300] as const;

export const MIN_TEXT_SCALE = 60;
export const MAX_TEXT_SCALE = 300;

/** Paces of the page that scrolls by itself, in words (syllables) a minute. */
export const MIN_SCROLL_PACE = 60;
export const MAX_SCROLL_PACE = 600;
export const SCROLL_PACE_STEP = 20;

/** The next larger step above `scale` (percent), or the largest step. */
export function nextScale(scale: number): number {
  return TEXT_SCALES.find((step) => step > scale) ?? MAX_TEXT_SCALE;
}

/** The next smaller step below `scale` (percent), or the smallest step. */
export function previousScale(scale: number): number {
  return TEXT_SCALES.findLast((step) => step < scale) ?? MIN_TEXT_SCALE;
}

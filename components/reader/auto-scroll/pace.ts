/** How fast a page moves, in CSS pixels a second, so that `words` on `height` pixels pass at `wordsPerMinute`. */
export function scrollSpeed(height: number, words: number, wordsPerMinute: number): number {
  return words <= 0 ? 0 : ((height / words) * wordsPerMinute) / 60;
}

/** The part of the window that one step passes, where motion is not wanted: some lines stay as a hold. */
const STEP = 0.7;

/** A step in pixels, and how long it takes to read one in milliseconds. */
export function scrollStep(windowHeight: number, speed: number): { distance: number; every: number } {
  const distance = Math.round(windowHeight * STEP);
  return { distance, every: speed > 0 ? (distance / speed) * 1000 : Number.POSITIVE_INFINITY };
}

import { describe, expect, it } from 'vitest';
import { bandAround, neighbourLine, scrollToKeep, spokenCentre, uncut } from '../../../components/reader/lines.ts';
import { progressOf } from '../../../components/reader/use-progress.ts';

/** Lines of text with a picture between 100 and 300. */
const LINES = [20, 50, 80, 320, 350];
const centreAt = (y: number) => LINES.reduce((best, line) => (Math.abs(line - y) < Math.abs(best - y) ? line : best));

describe('lines in focus', () => {
  it('are an odd number around the line', () => {
    expect(bandAround(100, 30, 1)).toEqual({ top: 85, height: 30 });
    expect(bandAround(100, 30, 5)).toEqual({ top: 25, height: 150 });
  });

  it('step from line to line, over pictures, both ways', () => {
    const down = [20];
    while ((down.at(-1) ?? 350) < 350) down.push(neighbourLine(centreAt, down.at(-1) ?? 0, 30, 1));
    expect(down).toEqual(LINES);
    expect(neighbourLine(centreAt, 320, 30, -1)).toBe(80);
  });

  it('are never cut: a band grows to the edge of a line that it would go through', () => {
    const line = (top: number, bottom: number) => () => ({ top, bottom });
    expect(uncut({ top: 100, height: 90 }, line(80, 120))).toEqual({ top: 80, height: 110 });
    expect(uncut({ top: 100, height: 90 }, line(170, 210))).toEqual({ top: 100, height: 110 });
    // What is above the ink and below it may be dimmed.
    expect(uncut({ top: 100, height: 90 }, line(96, 128))).toEqual({ top: 100, height: 90 });
    expect(uncut({ top: 100, height: 90 }, () => null)).toEqual({ top: 100, height: 90 });
    // The tails of the line above and the marks of the one below are not left alone in the light.
    expect(uncut({ top: 100, height: 90 }, line(72, 104))).toEqual({ top: 104, height: 86 });
    expect(uncut({ top: 100, height: 90 }, line(186, 218))).toEqual({ top: 100, height: 86 });
  });

  it('go on by a line height where no text is left', () => {
    expect(neighbourLine(centreAt, 350, 30, 1)).toBe(380);
  });

  it('stay in the quiet middle of the window', () => {
    expect(scrollToKeep(400, 1000)).toBe(0);
    expect(scrollToKeep(700, 1000)).toBe(100);
    expect(scrollToKeep(200, 1000)).toBe(-50);
  });
});

describe('progress', () => {
  it.each([
    [0, 2000, 1000, 0],
    [500, 2000, 1000, 0.5],
    [1000, 2000, 1000, 1],
    [1200, 2000, 1000, 1],
    [-80, 2000, 1000, 0],
    [0, 800, 1000, 1],
  ])('at %d of %d in a window of %d is %d', (top, full, height, progress) =>
    expect(progressOf(top, full, height)).toBe(progress),
  );
});

describe('the line that is spoken', () => {
  const rangeAt = (top: number) => {
    const range = document.createRange();
    range.getClientRects = () => [{ top, height: 20 }] as unknown as DOMRectList;
    return range;
  };
  const lit = (words: Range[], sentences: Range[]) =>
    new Map([
      ['spoken-word', new Set(words)],
      ['spoken-sentence', new Set(sentences)],
    ]) as unknown as HighlightRegistry;

  it('is the word’s, else the sentence’s, else nobody’s', () => {
    expect(spokenCentre(lit([rangeAt(100)], [rangeAt(40)]))).toBe(110);
    expect(spokenCentre(lit([], [rangeAt(40)]))).toBe(50);
    expect(spokenCentre(lit([], []))).toBeNull();
    expect(spokenCentre(undefined)).toBeNull();
  });
});

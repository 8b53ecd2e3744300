import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { differenceOf, shrunk, TOLERANCE } from '../../gallery/compare.ts';
import { writePalettePng } from '../../gallery/palette.ts';

const SIZE = 128;

/** A picture whose pixels are as grey as `greyAt` says, 0 to 255. */
function picture(greyAt: (x: number, y: number) => number, width = SIZE, height = SIZE): PNG {
  const made = new PNG({ width, height });
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const grey = greyAt(x, y);
      made.data.set([grey, grey, grey, 255], (y * width + x) * 4);
    }
  return made;
}

const isInBox = (left: number) => (x: number, y: number) => x >= left && x < left + 30 && y >= 40 && y < 60;
const box = (left: number) => picture((x, y) => (isInBox(left)(x, y) ? 40 : 240));

describe('sheets of the gallery', () => {
  it('are alike where every pixel is a little lighter or darker', () => {
    const drawnOtherwise = picture((x, y) => (isInBox(40)(x, y) ? 40 : 240) + (((x * 7 + y * 13) % 31) - 15));
    expect(differenceOf(drawnOtherwise, box(40))).toBeUndefined();
  });

  it('are alike where a few strewn pixels are quite different', () => {
    const strewn = picture((x, y) => (x % TOLERANCE.CELL === 3 && y % 8 === 5 ? 0 : 240));
    expect(
      differenceOf(
        strewn,
        picture(() => 240),
      ),
    ).toBeUndefined();
  });

  it('differ where something moved by two pixels, and tell where', () => {
    const difference = differenceOf(box(42), box(40));
    expect(difference?.places[0]).toEqual({ x: 32, y: 32 });
    expect(difference?.picture.width).toBe(SIZE);
  });

  it('differ where one is longer', () => {
    const longer = picture(() => 40, SIZE, SIZE + 32);
    expect(
      differenceOf(
        longer,
        picture(() => 40),
      ),
    ).toBeDefined();
  });

  it('are made smaller by means, and kept with colours that are near', () => {
    const half = shrunk(
      picture((x) => (x % 2 === 0 ? 100 : 200)),
      2,
    );
    expect([half.width, half.data[0]]).toEqual([SIZE / 2, 150]);
    const kept = PNG.sync.read(writePalettePng(half));
    expect(Math.abs(Number(kept.data[0]) - 150)).toBeLessThanOrEqual(16);
    expect(differenceOf(half, kept)).toBeUndefined();
  });
});

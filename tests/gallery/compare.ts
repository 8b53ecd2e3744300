import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';

/**
 * The tolerance. Sheets are compared at half or a quarter of their size, so that another rasteriser's edges of letters count for little. A pixel
 * differs where its colour is more than `COLOUR` away (pixelmatch's measure, 0 to 1); a cell of `CELL` × `CELL` such pixels differs where more than
 * `PIXELS` of them do. One cell that differs is a difference: what has moved or changed its colour fills cells, what is drawn a little otherwise is
 * strewn.
 */
export const TOLERANCE = { COLOUR: 0.1, CELL: 16, PIXELS: 8 } as const;

export interface Difference {
  /** Cells that differ. */
  cells: number;
  /** Where the first ten are, in pixels of the pictures. */
  places: { x: number; y: number }[];
  /** The sheet in grey with what differs in red. */
  picture: PNG;
}

/** What differs between two pictures beyond the tolerance; undefined where nothing does. A picture of another height differs where one has nothing. */
export function differenceOf(now: PNG, before: PNG): Difference | undefined {
  const width = Math.max(now.width, before.width);
  const height = Math.max(now.height, before.height);
  const [a, b] = [padded(now, width, height), padded(before, width, height)];
  const picture = new PNG({ width, height });
  const mask = new PNG({ width, height });
  const threshold = TOLERANCE.COLOUR;
  if (pixelmatch(a.data, b.data, mask.data, width, height, { threshold, diffMask: true }) === 0) return undefined;
  const { CELL, PIXELS } = TOLERANCE;
  const columns = Math.ceil(width / CELL);
  const counts = new Map<number, number>();
  for (let at = 0; at < width * height; at++) {
    if (mask.data[at * 4 + 3] === 0) continue;
    const cell = Math.floor(at / width / CELL) * columns + Math.floor((at % width) / CELL);
    counts.set(cell, (counts.get(cell) ?? 0) + 1);
  }
  const cells = [...counts].filter(([, count]) => count > PIXELS).map(([cell]) => cell);
  if (cells.length === 0) return undefined;
  pixelmatch(a.data, b.data, picture.data, width, height, { threshold });
  const places = cells
    .slice(0, 10)
    .map((cell) => ({ x: (cell % columns) * CELL, y: Math.floor(cell / columns) * CELL }));
  return { cells: cells.length, places, picture };
}

/** The picture with nothing around it, up to a size. */
function padded(picture: PNG, width: number, height: number): PNG {
  if (picture.width === width && picture.height === height) return picture;
  const larger = new PNG({ width, height });
  PNG.bitblt(picture, larger, 0, 0, picture.width, picture.height, 0, 0);
  return larger;
}

/** The picture made smaller: each pixel is the mean of `size` × `size`. */
export function shrunk({ width, height, data }: PNG, size: number): PNG {
  const small = new PNG({ width: Math.floor(width / size), height: Math.floor(height / size) });
  const sums = new Float64Array(small.width * 4);
  for (let y = 0; y < small.height; y++) {
    sums.fill(0);
    for (let row = y * size; row < (y + 1) * size; row++)
      for (let x = 0, at = row * width * 4; x < small.width * size; x++, at += 4) {
        const to = Math.floor(x / size) * 4;
        sums[to] = Number(sums[to]) + Number(data[at]);
        sums[to + 1] = Number(sums[to + 1]) + Number(data[at + 1]);
        sums[to + 2] = Number(sums[to + 2]) + Number(data[at + 2]);
        sums[to + 3] = Number(sums[to + 3]) + Number(data[at + 3]);
      }
    small.data.set(
      sums.map((sum) => Math.round(sum / size / size)),
      y * small.width * 4,
    );
  }
  return small;
}

import { crc32, deflateSync } from 'node:zlib';
import type { PNG } from 'pngjs';

/** Steps of a colour channel in a reference: half of one is well within the tolerance, and few colours make small files. */
const STEP = 24;
const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PALETTE = 3;

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}

/**
 * A picture as a PNG of a byte a pixel (PNG 1.2, section 4.1), its colours rounded: a sixth of what pngjs, which writes no palettes, makes of it.
 * Throws where more than 256 rounded colours are in it.
 */
export function writePalettePng({ width, height, data }: PNG): Buffer {
  const colours = new Map<number, number>();
  const lines = Buffer.alloc((width + 1) * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const at = (y * width + x) * 4;
      const [red = 0, green = 0, blue = 0] = [at, at + 1, at + 2].map((place) =>
        Math.min(255, Math.round(Number(data[place]) / STEP) * STEP),
      );
      const colour = (red << 16) | (green << 8) | blue;
      const known = colours.get(colour) ?? colours.size;
      colours.set(colour, known);
      lines[y * (width + 1) + 1 + x] = known;
    }
  if (colours.size > 256) throw new Error(`${colours.size} colours are too many for a palette`);
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, PALETTE], 8);
  const table = Buffer.from([...colours.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]));
  const image = deflateSync(lines, { level: 9, memLevel: 9 });
  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', head),
    chunk('PLTE', table),
    chunk('IDAT', image),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

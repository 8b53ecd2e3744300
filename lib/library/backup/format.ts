import type { Article } from '../../article/types.ts';
import type { Mark } from '../marks/mark.ts';
import type { Head, Version } from '../types.ts';

/**
 * A backup is one file that can be read without this program: a first line that names it, then parts. A part is a line of
 * JSON after `#part ` and as many bytes as the line says. The last part lists how many there were, so a file that was cut is known.
 *
 *     #de-doc backup 1
 *     #part {"kind":"article","id":"…","size":1234,"sha256":"…"}
 *     {"head":{…},"article":{…},"versions":[…],"marks":[…]}
 *     #part {"kind":"picture","id":"<its SHA-256>","size":9876,"sha256":"…","type":"image/webp"}
 *     …
 *     #part {"kind":"end","id":"","size":2,"sha256":"…","parts":12}
 *     {}
 *
 * Version 2 has the reader's marks. A backup without any is of version 1, so that an earlier version of the extension takes it; one with marks
 * is refused there with a sentence, where it would be taken without them.
 */
export const FORMAT_VERSION = 2;
export const VERSION_WITHOUT_MARKS = 1;
export const FIRST_LINE = '#de-doc backup';
export const PART_MARK = '#part ';

export type PartKind = 'about' | 'article' | 'picture' | 'extra' | 'end';

export interface PartLine {
  kind: PartKind;
  /** Id of the article, key of the picture, name of the extra. */
  id: string;
  /** Bytes that follow the line. */
  size: number;
  /** SHA-256 of the line without this field, a line feed and those bytes, in hex: see `sealed`. */
  sha256: string;
  /** Media type of a picture. */
  type?: string;
  /** In the last part: how many came before it. */
  parts?: number;
}

/** An article with what belongs to it alone. */
export interface ArticlePart {
  head: Head;
  article: Article;
  versions: Version[];
  marks?: readonly Mark[];
}

/** Facts about the backup, its first part. */
export interface AboutPart {
  /** When it was made, in milliseconds since 1970. */
  madeAt: number;
  articles: number;
  pictures: number;
}

const isText = (value: unknown): value is string => typeof value === 'string';

/** Reads the line before a part; undefined where it is damaged. */
export function parsePartLine(line: string): PartLine | undefined {
  if (!line.startsWith(PART_MARK)) return undefined;
  try {
    const part: Partial<PartLine> = JSON.parse(line.slice(PART_MARK.length));
    const { kind, id, size, sha256 } = part;
    const isWhole = isText(kind) && isText(id) && isText(sha256) && Number.isSafeInteger(size) && Number(size) >= 0;
    return isWhole ? (part as PartLine) : undefined;
  } catch {
    return undefined;
  }
}

const encoder = new TextEncoder();

/** What a part's checksum is taken of: the rest of its line in a fixed order, then its bytes. */
export function sealed(line: Omit<PartLine, 'sha256'>, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const { kind, id, size, type, parts } = line;
  const head = encoder.encode(`${JSON.stringify([kind, id, size, type, parts])}\n`);
  const whole = new Uint8Array(head.length + content.length);
  whole.set(head);
  whole.set(content, head.length);
  return whole;
}

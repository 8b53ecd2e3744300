import { sha256 } from '../images.ts';
import { FIRST_LINE, FORMAT_VERSION, PART_MARK, type PartLine, parsePartLine, sealed } from './format.ts';

/** What is wrong with a file that should be a backup. */
export type BackupDamage =
  /** Not a backup at all. */
  | 'not-a-backup'
  /** Made by a later version of the extension. */
  | 'newer-version'
  /** Its end is missing. */
  | 'cut-off'
  /** Bytes of a part are not those that were written. */
  | 'part-damaged'
  /** A part's first line cannot be read, or bytes stand between parts. */
  | 'line-damaged'
  /** A part is whole but does not hold what its kind must hold. */
  | 'part-odd'
  /** Parts are missing in the middle. */
  | 'parts-missing'
  /** A folder without a backup in it, or one that cannot be read. */
  | 'not-a-folder'
  /** A file that the folder should hold is not there, or cannot be read. */
  | 'file-missing';

export interface Damage {
  what: BackupDamage;
  /** Where in the source, in its own measure. */
  at: number;
  /** Id of the part, where it is known. */
  id?: string;
}

/** One whole part of a backup, its bytes checked. */
export interface Part {
  line: PartLine;
  bytes: Uint8Array<ArrayBuffer>;
  /** Where it begins, in the source's own measure, and where what follows it does. */
  at: number;
  end: number;
}

/** Where a backup is read from: one file, or a folder. */
export interface BackupSource {
  /** How much there is to read; the end of the last part. */
  size: number;
  /** Every whole part, one in memory at a time, and each damage. */
  parts: () => AsyncIterable<Part | Damage>;
}

const LINE_LIMIT = 4096;
/** More than any part that was ever written: a picture has at most 25 MB. A line that says more is not believed, and nothing of it is read. */
const PART_LIMIT = 64_000_000;
const FIRST = new RegExp(`^${FIRST_LINE} (\\d+)$`);
const decoder = new TextDecoder();
const MARK = new TextEncoder().encode(`\n${PART_MARK}`);

async function bytesAt(file: Blob, from: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await file.slice(from, from + length).arrayBuffer());
}

/** The line that starts at `from`, without its end; undefined where none ends within reason. */
async function lineAt(file: Blob, from: number): Promise<{ text: string; next: number } | undefined> {
  const bytes = await bytesAt(file, from, LINE_LIMIT);
  const end = bytes.indexOf(10);
  return end < 0 ? undefined : { text: decoder.decode(bytes.subarray(0, end)), next: from + end + 1 };
}

/** Parts end in a line feed of their own. */
async function endsLine(file: Blob, end: number): Promise<boolean> {
  return (await bytesAt(file, end - 1, 1))[0] === 10;
}

/** Where the next part's line may start after `from`, or -1. */
async function nextMark(file: Blob, from: number): Promise<number> {
  const step = 1_000_000;
  for (let at = from; at < file.size; at += step) {
    const bytes = await bytesAt(file, at, step + MARK.length);
    for (let found = bytes.indexOf(10); found >= 0; found = bytes.indexOf(10, found + 1)) {
      if (MARK.every((byte, offset) => bytes[found + offset] === byte)) return at + found + 1;
    }
  }
  return -1;
}

/** One file as a source. */
export function fileSource(file: Blob): BackupSource {
  return { size: file.size, parts: () => readBackup(file) };
}

/**
 * Reads a backup part by part, handing on the whole ones and telling of each damage; after damage it goes on with the next part
 * that it can find. One part is in memory at a time.
 */
async function* readBackup(file: Blob): AsyncGenerator<Part | Damage> {
  const first = await lineAt(file, 0);
  const version = Number(FIRST.exec(first?.text ?? '')?.[1]);
  if (!first || !(version > 0)) {
    yield { what: 'not-a-backup', at: 0 };
    return;
  }
  if (version > FORMAT_VERSION) {
    yield { what: 'newer-version', at: 0 };
    return;
  }
  let seen = 0;
  for (let at = first.next; at >= 0; ) {
    const line = await lineAt(file, at);
    const part = line && parsePartLine(line.text);
    if (!line || !part) {
      const next = await nextMark(file, at);
      yield { what: next < 0 ? 'cut-off' : 'line-damaged', at };
      at = next;
      continue;
    }
    const bytes = await bytesAt(file, line.next, part.size > PART_LIMIT ? 0 : part.size);
    const end = line.next + part.size + 1;
    const isWhole = bytes.length === part.size && (await sha256(sealed(part, bytes))) === part.sha256;
    if (part.kind === 'end') {
      if (part.parts !== seen) yield { what: 'parts-missing', at };
      if (!isWhole || end !== file.size || !(await endsLine(file, end))) yield { what: 'line-damaged', at };
      return;
    }
    seen++;
    if (isWhole && (await endsLine(file, end))) {
      yield { line: part, bytes, at, end };
      at = end;
    } else {
      yield { what: 'part-damaged', at, id: part.id };
      // The size in the line may be what is wrong, so the next part is looked for.
      at = await nextMark(file, line.next - 1);
      if (at < 0) yield { what: 'cut-off', at: file.size };
    }
  }
}

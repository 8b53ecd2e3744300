/** One article's searchable text: letters as single bytes, fields apart. See `encode.ts`. */
export interface TailEntry {
  seq: number;
  id: string;
  /** When it was saved: newer wins a tie. */
  at: number;
  bytes: Uint8Array;
}

/** Many articles' searchable text end to end, in the order of `seq`. */
export interface Pack {
  /** `seq` of the first article that was ever in it: the pack's key. */
  first: number;
  seqs: number[];
  ids: string[];
  ats: number[];
  /** Where each article starts in `bytes`, and the end of the last. */
  starts: Uint32Array;
  bytes: Uint8Array;
}

/** What a reader of the index must know to tell which packs it has to load again. */
export interface IndexState {
  /** Grows with every change of the index. */
  revision: number;
  nextSeq: number;
  /** How many articles wait in the tail. */
  tail: number;
  /** Every pack, the `seq` of its first and last article, and the revision that wrote it last. */
  packs: { first: number; last: number; revision: number }[];
}

export const EMPTY_INDEX: IndexState = { revision: 0, nextSeq: 1, tail: 0, packs: [] };

/** Packs entries, which come in the order of `seq`. `first` is the key of the pack that they replace, when they do. */
export function packEntries(entries: readonly TailEntry[], first = entries[0]?.seq ?? 0): Pack {
  const starts = new Uint32Array(entries.length + 1);
  for (const [at, { bytes }] of entries.entries()) starts[at + 1] = (starts[at] ?? 0) + bytes.length;
  const bytes = new Uint8Array(starts[entries.length] ?? 0);
  for (const [at, entry] of entries.entries()) bytes.set(entry.bytes, starts[at]);
  return {
    first,
    seqs: entries.map(({ seq }) => seq),
    ids: entries.map(({ id }) => id),
    ats: entries.map(({ at }) => at),
    starts,
    bytes,
  };
}

/** The entries of a pack; their bytes are views into the pack's. */
export function unpackEntries({ seqs, ids, ats, starts, bytes }: Pack): TailEntry[] {
  return seqs.map((seq, at) => ({
    seq,
    id: ids[at] ?? '',
    at: ats[at] ?? 0,
    bytes: bytes.subarray(starts[at], starts[at + 1]),
  }));
}

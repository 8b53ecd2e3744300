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
  /** Every pack with the revision that wrote it last. */
  packs: { first: number; revision: number }[];
}

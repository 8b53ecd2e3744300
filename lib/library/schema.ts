import type { Article } from '../article/types.ts';
import type { CareState, LossState } from './care.ts';
import type { KeptFolder } from './kept-folder.ts';
import type { Mark, MarkSheet } from './marks/mark.ts';
import type { ListeningQueue } from './queue.ts';
import type { IndexState, Pack, TailEntry } from './search/pack.ts';
import type { Head, Version } from './types.ts';

/** A picture that saved articles show, under the SHA-256 of its bytes in hex. */
export interface StoredPicture {
  key: string;
  blob: Blob;
  /** How many bytes it takes. */
  size: number;
}

/** What waits in a restore until all of it is known to be whole. */
export interface Incoming {
  id: string;
  head: Head;
  article: Article;
  versions: Version[];
  marks?: readonly Mark[];
}

/** Facts of which there is one: where the index stands, what is listened to, when a backup was made, which folder has one. */
export interface MetaValues {
  index: IndexState;
  queue: ListeningQueue;
  care: CareState;
  folder: Partial<KeptFolder>;
  loss: LossState;
  /** When the daily list was last listened to. */
  bulletin: { at: number };
}

/** The stores. `heads` and `texts` have one entry an article, `marks` one an article that has some; the search index is `packs`, `tail` and `meta`. */
export interface LibrarySchema {
  heads: { key: string; value: Head; index: 'savedAt' | 'draftAt' | 'address' };
  texts: { key: string; value: Article };
  marks: { key: string; value: MarkSheet };
  versions: { key: number; value: Version; index: 'id' };
  pictures: { key: string; value: StoredPicture };
  packs: { key: number; value: Pack };
  tail: { key: number; value: TailEntry };
  meta: { key: keyof MetaValues; value: MetaValues[keyof MetaValues] };
  incoming: { key: string; value: Incoming };
}

export type StoreName = keyof LibrarySchema;

type Migration = (db: IDBDatabase, transaction: IDBTransaction) => void;

/**
 * One step for each version that ever landed, oldest first; the length is the current version.
 * A step never changes once it has landed: a library somewhere stands at every one of them.
 */
export const MIGRATIONS: readonly Migration[] = [
  function createStores(db) {
    const heads = db.createObjectStore('heads', { keyPath: 'id' });
    for (const index of ['savedAt', 'draftAt', 'address']) heads.createIndex(index, index);
    db.createObjectStore('texts');
    db.createObjectStore('versions', { autoIncrement: true }).createIndex('id', 'id');
    db.createObjectStore('pictures', { keyPath: 'key' });
    db.createObjectStore('packs', { keyPath: 'first' });
    db.createObjectStore('tail', { keyPath: 'seq' });
    db.createObjectStore('meta');
    db.createObjectStore('incoming', { keyPath: 'id' });
  },
  function addMarks(db) {
    db.createObjectStore('marks', { keyPath: 'id' });
  },
];

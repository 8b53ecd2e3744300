import type { Article } from '../article/types.ts';
import { arrangeHeads, type View } from './arrange.ts';
import { getRecord, newArticleId, putDraft } from './articles.ts';
import type { BackupSource } from './backup/read.ts';
import type { RestoreOptions, RestoreResult } from './backup/restore.ts';
import type { BackupOptions } from './backup/write.ts';
import { type LibraryDb, type OpenOptions, openDatabase } from './db.ts';
import type { ExportRequest, ExportResult } from './export/articles.ts';
import type { ExportFormat } from './export/index.ts';
import { loadPictures, type PictureOptions, type PictureReport, storePictures } from './images.ts';
import { type Mark, notesOf } from './marks/mark.ts';
import { changeMarks } from './marks/sheet.ts';
import { putBack, type Removed, removeArticles } from './remove.ts';
import { type Saveable, type SavedText, saveText } from './save.ts';
import { createSearchEngine, type SearchEngine } from './search/engine.ts';
import { type Excerpt, excerptOf } from './search/excerpt.ts';
import { soundHead } from './sound-head.ts';
import { type TagChanges, tagArticles } from './tags.ts';
import type { ArticleRecord, Head } from './types.ts';

export interface LibraryOptions extends OpenOptions {
  /** Makes what answers queries; by default it scans in this thread. `search/client.ts` has one that scans in a Worker. */
  createSearch?: (db: LibraryDb) => SearchEngine;
}

export interface SaveRequest {
  /** Keep the draft's id, or give one of your own. */
  id?: string;
  tags?: readonly string[];
  /** Fetch pictures with this; without it the text alone is saved. */
  pictures?: PictureOptions;
}

export interface SaveResult extends SavedText {
  pictures?: PictureReport;
}

/** A found article: its head, and where the query stands in it. */
export interface SearchHit extends Excerpt {
  id: string;
  head: Head;
}

export interface SearchOptions {
  /** 50 by default. */
  limit?: number;
  offset?: number;
  /** Only what this view shows; archived articles are found too unless it says otherwise. */
  view?: View;
}

/** The library. Everything rejects with `LibraryError` when the storage itself fails (full, newer, gone). */
export interface Library {
  readonly db: LibraryDb;
  /** Puts an article as a draft, which `save` keeps and time removes. Gives its id. */
  put(article: Article, id?: string): Promise<string>;
  /**
   * Saves an article, or the draft with an id: it is found and listed from then on. One of the same address that was saved before takes
   * the new text and keeps the old as a version, so look at the id that comes back. Undefined where an id names nothing.
   */
  save(what: Article | string, request?: SaveRequest): Promise<SaveResult | undefined>;
  get(id: string): Promise<ArticleRecord | undefined>;
  /** Stored pictures by the address that the article names. */
  pictures(id: string): Promise<Map<string, Blob>>;
  /** Saved articles without their text, newest first, archived ones left out, unless `view` says otherwise. */
  list(view?: View): Promise<Head[]>;
  /** Saved articles that hold what was typed, best first. See `parseQuery` for what can be typed. */
  search(query: string, options?: SearchOptions): Promise<SearchHit[]>;
  tag(ids: readonly string[], changes: TagChanges): Promise<number>;
  /** Changes what is marked in an article; see `changeMarks`. */
  mark(id: string, change: (marks: readonly Mark[]) => readonly Mark[]): Promise<readonly Mark[] | undefined>;
  /** Removes articles; `putBack` undoes it with what comes back. */
  remove(ids: string | readonly string[]): Promise<Removed>;
  putBack(removed: Removed): Promise<void>;
  /** One or several articles as one file, in the order of `ids`; ids that name nothing are passed over. */
  export(ids: string | readonly string[], request: ExportFormat | ExportRequest): Promise<ExportResult>;
  /** Everything that was saved, in one file. */
  backup(options?: BackupOptions): Promise<Blob>;
  /** Takes a file, or what `folderSource` makes of a folder. */
  restore(from: Blob | BufferSource | BackupSource, options?: RestoreOptions): Promise<RestoreResult>;
  close(): void;
}

const toList = (ids: string | readonly string[]): readonly string[] => (typeof ids === 'string' ? [ids] : ids);

/**
 * Opens the library. Works in a page, a Worker and Node (with an IndexedDB given).
 * @throws LibraryError `newer-version` when a later version of the extension made the database.
 */
export async function openLibrary(options: LibraryOptions = {}): Promise<Library> {
  const db = await openDatabase(options);
  const engine = (options.createSearch ?? createSearchEngine)(db);
  return {
    db,
    put: (article, id = newArticleId()) => putDraft(article, id, db),
    save: (what, request) => save(db, what, request),
    get: (id) => getRecord(id, db),
    pictures: async (id) => loadPictures(db, (await getRecord(id, db))?.pictures),
    list: async (view) => arrangeHeads(await savedHeads(db), view),
    search: (query, searchOptions) => search(db, engine, query, searchOptions),
    tag: (ids, changes) => tagArticles(db, ids, changes),
    mark: (id, change) => changeMarks(id, change, db),
    remove: (ids) => removeArticles(db, toList(ids)),
    putBack: (removed) => putBack(db, removed),
    // Most visits do none of these: their code comes when it is asked for.
    export: async (ids, request) => {
      const { exportArticles } = await import('./export/articles.ts');
      return exportArticles(db, toList(ids), typeof request === 'string' ? { format: request } : request);
    },
    backup: async (backupOptions) => (await import('./backup/write.ts')).backupToBlob(db, backupOptions),
    restore: async (from, restoreOptions) =>
      (await import('./backup/restore.ts')).restoreBackup(db, await toSource(from), restoreOptions),
    close() {
      engine.release();
      db.close();
    },
  };
}

async function toSource(from: Blob | BufferSource | BackupSource): Promise<BackupSource> {
  if ('parts' in from) return from;
  const { fileSource } = await import('./backup/read.ts');
  return fileSource(from instanceof Blob ? from : new Blob([from as BlobPart]));
}

function savedHeads(db: LibraryDb): Promise<Head[]> {
  return db.read(['heads'], async ({ heads }) => (await heads.getAllFrom('savedAt')).map(soundHead));
}

async function save(db: LibraryDb, what: Article | string, request: SaveRequest = {}): Promise<SaveResult | undefined> {
  const { id, tags, pictures } = request;
  const saveable: Saveable =
    typeof what === 'string' ? { id: what } : { article: what, ...(id !== undefined && { id }) };
  const saved = await saveText(db, saveable);
  if (saved && tags) await tagArticles(db, [saved.id], { add: tags });
  return saved && pictures ? { ...saved, pictures: await storePictures(db, saved.id, pictures) } : saved;
}

async function search(
  db: LibraryDb,
  engine: SearchEngine,
  query: string,
  options: SearchOptions = {},
): Promise<SearchHit[]> {
  const { limit = 50, offset = 0, view } = options;
  const ids = await engine.search(query);
  const shown = view ? await onlyShown(db, ids, view) : ids;
  const records = await Promise.all(shown.slice(offset, offset + limit).map((id) => getRecord(id, db)));
  return records.flatMap((record) => {
    if (!record) return [];
    const { article, marks, ...head } = record;
    return [{ id: head.id, head, ...excerptOf(article, query, notesOf(marks)) }];
  });
}

async function onlyShown(db: LibraryDb, ids: readonly string[], view: View): Promise<string[]> {
  const shown = new Set(arrangeHeads(await savedHeads(db), { archived: 'any', ...view }).map(({ id }) => id));
  return ids.filter((id) => shown.has(id));
}

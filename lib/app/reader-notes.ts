import { computed, type ReadonlySignal, signal } from '@preact/signals';
import { findSaved, getRecord } from '../library/articles.ts';
import type { LibraryDb } from '../library/db.ts';
import { putDraftAgain } from '../library/drafts.ts';
import { LibraryError } from '../library/errors.ts';
import { type PlacedMark, partOf, placeMarks } from '../library/marks/anchor.ts';
import type { BlockSpan, Mark, MarkColour } from '../library/marks/mark.ts';
import { changeMarks } from '../library/marks/sheet.ts';
import type { ArticleRecord } from '../library/types.ts';
import { announceSaving } from './saving/announce.ts';
import type { Keeper } from './saving/reader-keep.ts';

/** What the reader is told after something was done. `kept`: the article was saved for the mark's sake. */
export type NotesNews = 'marked' | 'kept' | 'removed' | 'nothing' | 'tooLong' | 'failed' | 'missing';

/** What of a mark is to be another. */
export interface MarkChanges {
  colour?: MarkColour | undefined;
  note?: string | undefined;
}

/** The marks of the article that a reader page shows. */
export interface ReaderNotes {
  /** Where they stand in this text, in its order; those whose words are gone last. */
  placed: ReadonlySignal<readonly PlacedMark[]>;
  /** A new object each time, so that the same news can be told twice. */
  news: ReadonlySignal<{ what: NotesNews } | undefined>;
  tell(what: NotesNews | undefined): void;
  /** Marks spans of the text; gives the mark's id, or undefined where there is no letter in them or too many blocks. */
  add(spans: readonly BlockSpan[], colour: MarkColour): Promise<string | undefined>;
  change(id: string, changes: MarkChanges): Promise<void>;
  remove(id: string): Promise<void>;
  /** Brings the mark back that was removed last. */
  undo(): Promise<void>;
}

interface NotesOptions {
  record: ArticleRecord;
  keeper: Pick<Keeper, 'state' | 'id' | 'save'>;
  /** Called when marks have been written. */
  onWritten?: () => void;
  now?: () => number;
  db?: LibraryDb;
}

/** More is no passage but the article. */
const MOST_BLOCKS = 60;

/**
 * Makes the notes of one reader page. An article that was opened anew from its page shows, and adds to, the marks of the article that is
 * saved; a mark in an article that is not saved saves it.
 */
export function createNotes({ record, keeper, onWritten, now = Date.now, db }: NotesOptions): ReaderNotes {
  const { article } = record;
  const marks = signal<readonly Mark[]>(record.marks ?? []);
  const news = signal<{ what: NotesNews } | undefined>(undefined);
  let removed: Mark | undefined;

  const tell = (what: NotesNews | undefined): void => {
    news.value = what && { what };
  };

  async function savedTwin(): Promise<string | undefined> {
    const twin = record.savedAt === undefined ? await findSaved(record.address, db) : undefined;
    if (twin) marks.value = (await getRecord(twin.id, db))?.marks ?? marks.peek();
    return twin?.id;
  }
  const twin = savedTwin().catch((error: unknown) => {
    console.error(error);
    return undefined;
  });

  /** Where the marks are kept: the draft's id can give way to that of the article that was saved before. */
  async function home(): Promise<{ id: string; isSaved: boolean }> {
    const saved = keeper.state.peek().kind === 'saved' ? keeper.id.peek() : await twin;
    return saved ? { id: saved, isSaved: true } : { id: record.id, isSaved: false };
  }

  async function write(change: (marks: readonly Mark[]) => readonly Mark[], done?: NotesNews): Promise<boolean> {
    try {
      const { id, isSaved } = await home();
      if (!isSaved) await putDraftAgain(record, db);
      const written = await changeMarks(id, change, db);
      if (written) marks.value = written;
      if (!written) tell('missing');
      else if (done) tell(done);
      if (!written) return false;
      announce(id);
      onWritten?.();
      if (!isSaved && written.length > 0) await keep();
      return true;
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      tell('failed');
      return false;
    }
  }

  async function keep(): Promise<void> {
    await keeper.save();
    if (keeper.state.peek().kind === 'saved') tell('kept');
  }

  return {
    placed: computed(() => placeMarks(marks.value, article)),
    news,
    tell,
    async add(spans, colour) {
      if (spans.length > MOST_BLOCKS) {
        tell('tooLong');
        return undefined;
      }
      const parts = spans.flatMap((span) => partOf(article, span) ?? []);
      if (parts.length === 0) {
        tell('nothing');
        return undefined;
      }
      const mark: Mark = { id: crypto.randomUUID(), colour, parts, createdAt: now(), changedAt: now() };
      return (await write((all) => [...all, mark], 'marked')) ? mark.id : undefined;
    },
    async change(id, changes) {
      await write((all) => all.map((mark) => (mark.id === id ? changed(mark, changes, now()) : mark)));
    },
    async remove(id) {
      removed = marks.peek().find((mark) => mark.id === id);
      await write((all) => all.filter((mark) => mark.id !== id), 'removed');
    },
    async undo() {
      const back = removed;
      removed = undefined;
      tell(undefined);
      if (back) await write((all) => (all.some(({ id }) => id === back.id) ? all : [...all, back]));
    },
  };
}

/** A mark with another colour or note; an empty note is none. */
function changed(mark: Mark, { colour = mark.colour, note = mark.note ?? '' }: MarkChanges, changedAt: number): Mark {
  const { note: _, ...rest } = mark;
  const text = note.normalize('NFC').trim();
  return { ...rest, colour, changedAt, ...(text && { note: text }) };
}

/** The library's pages count marks. */
function announce(id: string): void {
  const channel = announceSaving(id);
  channel.post({ state: 'text', id });
  channel.close();
}

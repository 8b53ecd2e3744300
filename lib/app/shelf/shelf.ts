import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { arrangeHeads, countFacets, type View } from '../../library/arrange.ts';
import { LibraryError, type LibraryFailure } from '../../library/errors.ts';
import type { Library } from '../../library/index.ts';
import { notesOf } from '../../library/marks/mark.ts';
import type { SearchEngine } from '../../library/search/engine.ts';
import { type Excerpt, excerptOf } from '../../library/search/excerpt.ts';
import { soundHead } from '../../library/sound-head.ts';
import type { Head } from '../../library/types.ts';

/** The library page's state: what is saved, what of it shows, and what is chosen. */
export interface Shelf {
  readonly state: ReadonlySignal<'loading' | 'ready' | LibraryFailure>;
  /** Every saved article, newest first; while loading the newest alone. */
  readonly heads: ReadonlySignal<readonly Head[]>;
  readonly view: Signal<View>;
  /** What is typed into the search box. */
  readonly query: Signal<string>;
  /** What shows, in its order: the view's articles, or those of them that were found. */
  readonly rows: ReadonlySignal<readonly Head[]>;
  readonly facets: ReadonlySignal<ReturnType<typeof countFacets>>;
  readonly selected: ReadonlySignal<ReadonlySet<string>>;
  select(ids: readonly string[], on: boolean): void;
  clearSelection(): void;
  /** Where the query stands in an article; undefined until it is known, and without a query. */
  excerpt(id: string): ReadonlySignal<Excerpt | undefined>;
  /** Reads the library again, after a change. */
  reload(): Promise<void>;
  stop(): void;
}

/** Rows of the first screen, with some to scroll to while the others come. */
const FIRST_ROWS = 24;

/** Makes the state over an open library. `search` answers the queries. */
export function createShelf(library: Library, search: SearchEngine, onError = console.error): Shelf {
  const state = signal<'loading' | 'ready' | LibraryFailure>('loading');
  const heads = signal<readonly Head[]>([]);
  const view = signal<View>({});
  const query = signal('');
  const found = signal<readonly string[] | undefined>(undefined);
  const selected = signal<ReadonlySet<string>>(new Set());
  let excerpts = new Map<string, Signal<Excerpt | undefined>>();
  let asked = '';

  async function find(text: string): Promise<void> {
    asked = text;
    if (text.trim() === '') {
      found.value = undefined;
      return;
    }
    const ids = await search.search(text);
    if (asked !== text) return;
    excerpts = new Map();
    found.value = ids;
  }

  async function reload(): Promise<void> {
    try {
      if (state.peek() === 'loading') heads.value = await newestHeads(library, FIRST_ROWS);
      heads.value = await library.list({ archived: 'any' });
      const ids = new Set(heads.value.map(({ id }) => id));
      selected.value = new Set([...selected.peek()].filter((id) => ids.has(id)));
      state.value = 'ready';
      await find(query.peek());
    } catch (error) {
      if (!(error instanceof LibraryError)) throw error;
      state.value = error.reason;
    }
  }

  const stop = effect(() => {
    find(query.value).catch(onError);
  });

  return {
    state,
    heads,
    view,
    query,
    selected,
    reload,
    rows: computed(() => rowsOf(heads.value, view.value, found.value)),
    facets: computed(() => countFacets(heads.value)),
    select(ids, on) {
      const next = new Set(selected.peek());
      for (const id of ids) {
        if (on) next.add(id);
        else next.delete(id);
      }
      selected.value = next;
    },
    clearSelection() {
      selected.value = new Set();
    },
    excerpt(id) {
      const known = excerpts.get(id);
      if (known) return known;
      const made = signal<Excerpt | undefined>(undefined);
      excerpts.set(id, made);
      const text = asked;
      if (found.peek()) {
        library.get(id).then((record) => {
          if (record) made.value = excerptOf(record.article, text, notesOf(record.marks));
        }, onError);
      }
      return made;
    },
    stop() {
      stop();
      search.release();
    },
  };
}

/** A query looks through archived articles too, unless the view is about them. */
function rowsOf(heads: readonly Head[], view: View, found: readonly string[] | undefined): readonly Head[] {
  if (!found) return arrangeHeads(heads, view);
  const shown = new Map(arrangeHeads(heads, { archived: 'any', ...view }).map((head) => [head.id, head]));
  return found.flatMap((id) => shown.get(id) ?? []);
}

async function newestHeads(library: Library, most: number): Promise<Head[]> {
  const newest = await library.db.read(['heads'], ({ heads }) => heads.getLast('savedAt', most));
  return newest.map(soundHead);
}

import type { ReadonlySignal } from '@preact/signals';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Excerpt } from '../../lib/library/search/excerpt.ts';
import type { Head } from '../../lib/library/types.ts';
import { ArticleRow } from './ArticleRow.tsx';
import styles from './list.module.css';
import { useVirtualRows } from './use-virtual-rows.ts';

interface ArticleListProps {
  rows: readonly Head[];
  selected: ReadonlySet<string>;
  /** Undefined when nothing is searched. */
  excerpt: ((id: string) => ReadonlySignal<Excerpt | undefined>) | undefined;
  select: (ids: readonly string[], on: boolean) => void;
  remove: (ids: readonly string[]) => void;
  showTag: (tag: string) => void;
  fetchMissing: (head: Head) => void;
  showVersions: (head: Head) => void;
}

/** Where each key takes the focus, from the row at `at`, among `count`. */
const MOVES: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  j: (at) => at + 1,
  k: (at) => at - 1,
  PageDown: (at) => at + 8,
  PageUp: (at) => at - 8,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** The saved articles, of which only those near the window are in the page. */
export function ArticleList({
  rows,
  selected,
  excerpt,
  select,
  remove,
  showTag,
  fetchMissing,
  showVersions,
}: ArticleListProps) {
  const { t } = useI18n();
  const list = useRef<HTMLUListElement>(null);
  const lastChosen = useRef(-1);
  /** The place whose row was deleted by a key: the focus goes to the row that comes there. */
  const vacated = useRef(-1);
  const { items, height, margin, measure, show } = useVirtualRows(
    list,
    rows.length,
    (at) => rows[at]?.id ?? String(at),
  );

  /** The row may have to be drawn first, which takes a few frames where it is far. */
  function focusRow(at: number, frames = 20): void {
    const link = list.current?.querySelector<HTMLElement>(`[data-index="${at}"] h2 a`);
    if (link) link.focus();
    else show(at);
    if (!link && frames > 0) requestAnimationFrame(() => focusRow(at, frames - 1));
  }

  useLayoutEffect(() => {
    const at = Math.min(vacated.current, rows.length - 1);
    vacated.current = -1;
    if (at >= 0) focusRow(at);
  }, [rows]);

  function chooseTo(at: number, on: boolean, range: boolean): void {
    const from = range && lastChosen.current >= 0 ? lastChosen.current : at;
    const chosen = rows.slice(Math.min(from, at), Math.max(from, at) + 1);
    lastChosen.current = at;
    select(
      chosen.map(({ id }) => id),
      on,
    );
  }

  function onKeyDown(event: KeyboardEvent): void {
    const element = event.target instanceof HTMLElement ? event.target : undefined;
    const row = element?.closest<HTMLElement>('[data-index]');
    if (!row || event.ctrlKey || event.altKey || event.metaKey) return;
    const at = Number(row.dataset['index']);
    const head = rows[at];
    const move = MOVES[event.key];
    if (move) {
      focusRow(Math.min(rows.length - 1, Math.max(0, move(at, rows.length))));
    } else if (event.key === 'x' && head) {
      chooseTo(at, !selected.has(head.id), event.shiftKey);
    } else if (event.key === 'Delete' && head) {
      vacated.current = at;
      // What a search or a filter hides stays chosen, and is not meant.
      const meant = selected.has(head.id) ? rows.filter(({ id }) => selected.has(id)) : [head];
      remove(meant.map(({ id }) => id));
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <ul
      ref={list}
      class={styles['list']}
      aria-label={t('library.list')}
      style={{ blockSize: `${height}px` }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ index, start }) => {
        const head = rows[index];
        return (
          head && (
            <li
              key={head.id}
              ref={measure}
              class={styles['item']}
              data-index={index}
              aria-setsize={rows.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start - margin}px)` }}
            >
              <ArticleRow
                head={head}
                isSelected={selected.has(head.id)}
                excerpt={excerpt?.(head.id)}
                onSelect={(on, range) => chooseTo(index, on, range)}
                onTag={showTag}
                onFetch={() => fetchMissing(head)}
                onVersions={() => showVersions(head)}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Bulletin } from '../../lib/app/shelf/bulletin.ts';
import type { Care } from '../../lib/app/shelf/care-view.ts';
import type { Deeds } from '../../lib/app/shelf/deeds.ts';
import type { FolderBackup } from '../../lib/app/shelf/folder.ts';
import type { Shelf } from '../../lib/app/shelf/shelf.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Head } from '../../lib/library/types.ts';
import { ArticleList } from './ArticleList.tsx';
import { BulkBar } from './BulkBar.tsx';
import { CareReminders } from './CareReminders.tsx';
import { Empty, NothingFound } from './Empty.tsx';
import { Filters } from './Filters.tsx';
import { FolderPanel, FolderReminder } from './FolderPanel.tsx';
import { FAILURES } from './failures.ts';
import { focusList } from './focus-list.ts';
import { LibraryHead, type LibraryPanel } from './LibraryHead.tsx';
import styles from './library.module.css';
import { NoticeBar } from './NoticeBar.tsx';
import { QueuePanel } from './QueuePanel.tsx';
import { RestorePanel } from './RestorePanel.tsx';
import { SearchBox } from './SearchBox.tsx';
import { StorageMeter } from './StorageMeter.tsx';
import { VersionsPanel } from './VersionsPanel.tsx';

interface LibraryPageProps {
  shelf: Shelf;
  deeds: Deeds;
  care: Care;
  bulletin: Bulletin;
  /** Undefined where the browser gives no folder to write. */
  folder: FolderBackup | undefined;
}

/** The library: search, filters, the list, what can be done with several, storage and backup. */
export function LibraryPage({ shelf, deeds, care, bulletin, folder }: LibraryPageProps) {
  const { t } = useI18n();
  const [panel, setPanel] = useState<LibraryPanel | undefined>();
  const closePanel = () => setPanel(undefined);
  const main = useRef<HTMLElement>(null);
  const heads = shelf.heads.value;
  const state = shelf.state.value;
  const isEmpty = state === 'ready' && heads.length === 0;

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isTyping = event.target instanceof HTMLElement && event.target.closest('input, select, textarea, dialog');
      if (event.key !== '/' || isTyping) return;
      event.preventDefault();
      main.current?.querySelector<HTMLInputElement>('input[type=search]')?.focus();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);

  return (
    <main ref={main} class={styles['page']}>
      <LibraryHead
        bulletin={bulletin}
        hasQueue={deeds.queue.value.ids.length > 0}
        hasFolder={folder !== undefined}
        isEmpty={heads.length === 0}
        backup={deeds.backup}
        show={(next) => {
          // A reader in another tab may have moved on in it.
          if (next === 'queue') deeds.loadQueue().catch(console.error);
          setPanel(next);
        }}
      />
      <CareReminders care={care} backup={deeds.backup} restore={() => setPanel('restore')} />
      {folder && <FolderReminder folder={folder} />}
      {state !== 'loading' && state !== 'ready' && <p role="alert">{t(FAILURES[state])}</p>}
      {isEmpty ? <Empty restore={() => setPanel('restore')} /> : <Shelves shelf={shelf} deeds={deeds} />}
      <StorageMeter
        use={care.view.value.use}
        largest={care.view.value.largest}
        count={heads.length}
        remove={deeds.remove}
      />
      <NoticeBar notice={deeds.notice.value} dismiss={deeds.dismiss} focusList={(id) => focusList(main.current, id)} />
      {panel === 'restore' && (
        <RestorePanel close={closePanel} restore={deeds.restore} pickFolder={folder?.pickSource} />
      )}
      {panel === 'folder' && folder && <FolderPanel folder={folder} close={closePanel} />}
      {panel === 'queue' && (
        <QueuePanel
          queue={deeds.queue.value}
          heads={heads}
          close={closePanel}
          move={deeds.moveInQueue}
          drop={deeds.dropFromQueue}
          clear={deeds.clearQueue}
          resume={deeds.resumeQueue}
        />
      )}
    </main>
  );
}

/** Filters, the tools for several articles, and the list. */
function Shelves({ shelf, deeds }: { shelf: Shelf; deeds: Deeds }) {
  const rows = shelf.rows.value;
  const selected = shelf.selected.value;
  const query = shelf.query.value.trim();
  const shown = rows.map(({ id }) => id);
  const chosen = rows.filter(({ id }) => selected.has(id));
  const { sites, tags } = shelf.facets.value;
  const [versioned, setVersioned] = useState<Head | undefined>();
  const hasRows = rows.length > 0;
  useEffect(() => {
    // For the bench: the first rows are in the page.
    if (hasRows) performance.mark('library-rows');
  }, [hasRows]);
  const reset = () => {
    shelf.query.value = '';
    shelf.view.value = {};
  };
  return (
    <>
      <Filters
        search={<SearchBox query={shelf.query} />}
        view={shelf.view.value}
        sites={sites}
        tags={tags}
        onChange={(view) => {
          shelf.view.value = view;
        }}
      />
      <BulkBar
        chosen={chosen.map(({ id }) => id)}
        shown={shown}
        areArchived={chosen.length > 0 && chosen.every(({ archivedAt }) => archivedAt !== undefined)}
        areRead={chosen.length > 0 && chosen.every(({ readAt }) => readAt !== undefined)}
        knownTags={tags.map(([tag]) => tag)}
        selectAll={() => shelf.select(shown, true)}
        clear={shelf.clearSelection}
        listen={deeds.listen}
        exportAs={deeds.exportAs}
        record={deeds.record}
        tag={(ids, add, remove) => deeds.tag(ids, { add, remove })}
        archive={deeds.archive}
        markRead={deeds.markRead}
        remove={deeds.remove}
      />
      {rows.length === 0 && shelf.state.value === 'ready' ? (
        <NothingFound query={query} reset={reset} />
      ) : (
        <ArticleList
          rows={rows}
          selected={selected}
          excerpt={query === '' ? undefined : shelf.excerpt}
          select={shelf.select}
          remove={deeds.remove}
          fetchMissing={deeds.fetchMissing}
          showVersions={setVersioned}
          showTag={(tag) => {
            shelf.view.value = { ...shelf.view.value, tag };
          }}
        />
      )}
      {versioned && <VersionsPanel head={versioned} load={deeds.versionsOf} close={() => setVersioned(undefined)} />}
    </>
  );
}

import { ArticleRow } from '../../../components/library/ArticleRow.tsx';
import { BulkBar } from '../../../components/library/BulkBar.tsx';
import { CareReminders } from '../../../components/library/CareReminders.tsx';
import { Empty, NothingFound } from '../../../components/library/Empty.tsx';
import { FolderPanel, FolderReminder } from '../../../components/library/FolderPanel.tsx';
import { LibraryPage } from '../../../components/library/LibraryPage.tsx';
import { NoticeBar } from '../../../components/library/NoticeBar.tsx';
import { QueuePanel } from '../../../components/library/QueuePanel.tsx';
import { RestorePanel } from '../../../components/library/RestorePanel.tsx';
import { TagPanel } from '../../../components/library/TagPanel.tsx';
import { Unusable } from '../../../components/library/Unusable.tsx';
import { VersionsPanel } from '../../../components/library/VersionsPanel.tsx';
import type { Care } from '../../../lib/app/shelf/care-view.ts';
import type { Deeds, Notice } from '../../../lib/app/shelf/deeds.ts';
import type { FolderBackup, FolderState } from '../../../lib/app/shelf/folder.ts';
import type { Shelf } from '../../../lib/app/shelf/shelf.ts';
import { countFacets } from '../../../lib/library/arrange.ts';
import type { Excerpt } from '../../../lib/library/search/excerpt.ts';
import { ARTICLE, HEADS, nothing, still } from '../data.ts';
import { Scene } from '../Scene.tsx';

const SHELF: Shelf = {
  state: still('ready' as const),
  heads: still(HEADS),
  view: still({}),
  query: still(''),
  rows: still(HEADS.slice(0, 3)),
  facets: still(countFacets(HEADS)),
  selected: still<ReadonlySet<string>>(new Set(['2'])),
  select: nothing,
  clearSelection: nothing,
  excerpt: () => still(undefined),
  reload: nothing,
  stop: nothing,
};

const QUEUE = { ids: HEADS.map(({ id }) => id), at: 1 };
const DEEDS: Deeds = {
  notice: still(undefined),
  queue: still(QUEUE),
  dismiss: nothing,
  remove: nothing,
  tag: nothing,
  archive: nothing,
  markRead: nothing,
  fetchMissing: nothing,
  versionsOf: async () => [],
  exportAs: nothing,
  listen: nothing,
  moveInQueue: nothing,
  dropFromQueue: nothing,
  clearQueue: nothing,
  record: nothing,
  resumeQueue: nothing,
  loadQueue: nothing,
  backup: nothing,
  restore: nothing,
};
const CARE: Care = {
  view: still({
    use: { used: 34_000_000, free: 900_000_000, persisted: true },
    largest: [{ id: '1', title: 'Khánh thành cầu dân sinh', size: 12_000_000 }],
    atRisk: 12,
    isLost: false,
  }),
  refresh: nothing,
  dismissReminder: nothing,
  forgetLoss: nothing,
};

const LOST: Care = {
  ...CARE,
  view: still({ use: { used: 0, persisted: false }, largest: [], atRisk: 0, isLost: true }),
};

const AT = Date.UTC(2025, 2, 4, 5);
const FOLDERS: readonly FolderState[] = [
  { kind: 'none' },
  { kind: 'asks', name: 'Sao lưu', waiting: 3, at: AT },
  { kind: 'writing', name: 'Sao lưu', percent: 40 },
  { kind: 'kept', name: 'Sao lưu', articles: 12, at: AT },
  { kind: 'failed', name: 'Sao lưu', reason: 'gone' },
];
const folder = (state: FolderState): FolderBackup => ({
  state: still(state),
  choose: nothing,
  allow: nothing,
  write: nothing,
  forget: nothing,
  pickSource: nothing,
});

/** Two texts that an article had before. */
const versions = async () =>
  ['2026-03-09', '2026-03-08'].map((day) => ({
    id: '1',
    replacedAt: Date.parse(`${day}T08:00:00+07:00`),
    article: { ...ARTICLE, blocks: ARTICLE.blocks.slice(0, 1), attachments: [] },
  }));

const BULLETIN = { ids: still(['1', '2']), load: nothing, listen: nothing };

const NOTICES: readonly Notice[] = [
  { kind: 'removed', count: 2, undo: nothing },
  { kind: 'backingUp', percent: 40 },
  { kind: 'recording', percent: 12, cancel: nothing },
  { kind: 'markedRead', count: 2 },
  { kind: 'damaged', damage: [{ what: 'cut-off', at: 0 }], whole: 3, takeWhole: nothing },
  { kind: 'failed', reason: 'quota' },
];

const FOUND: Excerpt = {
  title: [{ text: 'Khánh thành ' }, { text: 'cầu', mark: true }],
  context: [{ text: '… bắc ' }, { text: 'cầu', mark: true }, { text: ' qua suối …' }],
  isNote: true,
};
const ROW = { onSelect: nothing, onTag: nothing, onFetch: nothing, onVersions: nothing };
const BULK = {
  shown: ['1', '2'],
  knownTags: [],
  selectAll: nothing,
  clear: nothing,
  listen: nothing,
  exportAs: nothing,
  record: nothing,
  tag: nothing,
  archive: nothing,
  markRead: nothing,
  remove: nothing,
};

/** components/library: the page, then what it shows in other states. */
export function LibraryScenes() {
  return (
    <>
      <Scene name="LibraryPage" wide>
        <LibraryPage shelf={SHELF} deeds={DEEDS} care={CARE} bulletin={BULLETIN} folder={undefined} />
      </Scene>
      <Scene name="ArticleRow: tìm thấy; hỏng">
        {HEADS.slice(0, 1).map((head) => (
          <ArticleRow key={head.id} head={head} isSelected={false} excerpt={still(FOUND)} {...ROW} />
        ))}
        {HEADS.slice(3).map((head) => (
          <ArticleRow key={head.id} head={head} isSelected={false} excerpt={undefined} {...ROW} />
        ))}
      </Scene>
      <Scene name="BulkBar: chưa chọn; đã chọn bài cất đi">
        <BulkBar chosen={[]} areArchived={false} areRead={false} {...BULK} />
        <BulkBar chosen={['1']} areArchived areRead {...BULK} />
      </Scene>
      <Scene name="Empty">
        <Empty restore={nothing} />
      </Scene>
      <Scene name="NothingFound">
        <NothingFound query="khong co" reset={nothing} />
      </Scene>
      {NOTICES.map((notice) => (
        <Scene key={notice.kind} name={`NoticeBar: ${notice.kind}`} height={190}>
          <NoticeBar notice={notice} dismiss={nothing} focusList={nothing} />
        </Scene>
      ))}
      <Scene name="QueuePanel" height={420}>
        <QueuePanel
          queue={QUEUE}
          heads={HEADS}
          close={nothing}
          move={nothing}
          drop={nothing}
          clear={nothing}
          resume={nothing}
        />
      </Scene>
      <Scene name="RestorePanel" height={420}>
        <RestorePanel close={nothing} restore={nothing} pickFolder={undefined} />
      </Scene>
      {FOLDERS.map((state) => (
        <Scene key={state.kind} name={`FolderPanel: ${state.kind}`} height={360}>
          <FolderPanel folder={folder(state)} close={nothing} />
        </Scene>
      ))}
      {FOLDERS.filter(({ kind }) => kind === 'asks' || kind === 'failed').map((state) => (
        <Scene key={state.kind} name={`FolderReminder: ${state.kind}`}>
          <FolderReminder folder={folder(state)} />
        </Scene>
      ))}
      <Scene name="CareReminders: mất kho bài">
        <CareReminders care={LOST} backup={nothing} restore={nothing} />
      </Scene>
      <Scene name="Unusable">
        <Unusable reason="newer-version" />
      </Scene>
      <Scene name="TagPanel" height={320}>
        <TagPanel count={2} known={['lúa', 'đọc sau']} close={nothing} apply={nothing} />
      </Scene>
      {HEADS.slice(0, 1).map((head) => (
        <Scene key={head.id} name="VersionsPanel" height={680}>
          <VersionsPanel head={head} load={versions} close={nothing} />
        </Scene>
      ))}
    </>
  );
}

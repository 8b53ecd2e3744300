import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notice } from '../../lib/app/shelf/deeds.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { BackupDamage } from '../../lib/library/backup/read.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { FAILURES } from './failures.ts';
import styles from './notice.module.css';

interface NoticeBarProps {
  notice: Notice | undefined;
  dismiss: () => void;
  /** Brings the focus to the list, from a button that is gone; to the row of an article where one is named. */
  focusList: (id?: string) => void;
}

/** How long a notice stays, in milliseconds; those that ask for an answer, or tell of a fault, stay until they are sent away. */
const STAYS: Partial<Record<Notice['kind'], number>> = {
  removed: 15_000,
  replaced: 60_000,
  queueCleared: 15_000,
  putBack: 5000,
  tagged: 5000,
  archived: 5000,
  unarchived: 5000,
  markedRead: 5000,
  markedUnread: 5000,
  exported: 5000,
  backedUp: 8000,
  restored: 8000,
  fetched: 8000,
  recorded: 8000,
};

const DAMAGES = {
  'not-a-backup': 'library.damage.notABackup',
  'newer-version': 'library.damage.newerVersion',
  'cut-off': 'library.damage.cutOff',
  'part-damaged': 'library.damage.partDamaged',
  'line-damaged': 'library.damage.lineDamaged',
  'part-odd': 'library.damage.partOdd',
  'parts-missing': 'library.damage.partsMissing',
  'not-a-folder': 'library.damage.notAFolder',
  'file-missing': 'library.damage.fileMissing',
} as const satisfies Record<BackupDamage, MessageKey>;

function useSentence(notice: Notice): string {
  const { t } = useI18n();
  switch (notice.kind) {
    case 'backingUp':
    case 'restoring':
    case 'recording':
      return t(`library.notice.${notice.kind}`, { percent: notice.percent });
    case 'recorded':
      return notice.files > 1
        ? t('library.notice.recordedFiles', { count: notice.files })
        : t('speech.audioDone', { count: notice.minutes });
    case 'notRecorded':
      return t(notice.reason === 'nothing-to-say' ? 'speech.audioNothing' : 'library.notice.notRecorded');
    case 'damaged':
      return t('library.notice.damaged', { count: notice.whole });
    case 'failed':
      return t(notice.reason === 'unexpected' ? 'library.failure.unexpected' : FAILURES[notice.reason]);
    case 'backedUpWithout':
      return t('library.notice.backedUpWithout', { count: notice.count, lost: notice.lost });
    default:
      return t(`library.notice.${notice.kind}`, { count: notice.count });
  }
}

function Sentence({ notice }: { notice: Notice }) {
  const { t } = useI18n();
  const sentence = useSentence(notice);
  if (notice.kind !== 'damaged') return <p>{sentence}</p>;
  const kinds = [...new Set(notice.damage.map(({ what }) => what))];
  return (
    <div>
      <p>{sentence}</p>
      <ul>
        {kinds.map((what) => (
          <li key={what}>{t(DAMAGES[what])}</li>
        ))}
      </ul>
    </div>
  );
}

/** Sends a notice away when its time is over; that begins anew when the focus and the pointer have left it. */
function useStay(notice: Notice, dismiss: () => void) {
  const box = useRef<HTMLDivElement>(null);
  const [hasPointer, setPointer] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const isHeld = hasPointer || hasFocus;
  const stay = STAYS[notice.kind];
  // A button that had the focus may have gone with the notice before this one, which browsers do not tell of.
  useEffect(() => setFocus(box.current?.contains(document.activeElement) ?? false), [notice]);
  useEffect(() => {
    if (stay === undefined || isHeld) return undefined;
    const timer = setTimeout(dismiss, stay);
    return () => clearTimeout(timer);
  }, [notice, dismiss, stay, isHeld]);
  return {
    ref: box,
    onPointerEnter: () => setPointer(true),
    onPointerLeave: () => setPointer(false),
    onFocusIn: () => setFocus(true),
    onFocusOut: () => setFocus(false),
  };
}

/** Where Ctrl+Z takes back what was typed, or the page behind is not to be touched. */
const FIELDS = 'input:not([type=checkbox]), textarea, select, [contenteditable], dialog';

/** Lets Ctrl+Z, and Cmd+Z, do what the notice offers. */
function useUndoKey(undo: (() => void) | undefined): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const isUndo =
        (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'z';
      const isField = event.target instanceof Element && event.target.closest(FIELDS);
      if (!undo || !isUndo || isField) return;
      event.preventDefault();
      undo();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [undo]);
}

function Box({ notice, dismiss, focusList }: NoticeBarProps & { notice: Notice }) {
  const { t } = useI18n();
  const held = useStay(notice, dismiss);
  const takeBack = 'undo' in notice ? notice.undo : undefined;
  const first = 'first' in notice ? notice.first : undefined;
  const undo = takeBack && (() => takeBack().then(() => focusList(first)));
  useUndoKey(undo);
  return (
    <div class={styles['notice']} data-kind={notice.kind} {...held}>
      <Sentence notice={notice} />
      {undo && (
        <Button icon="reset" keys="Control+Z Meta+Z" onClick={undo}>
          {t('library.undo')}
        </Button>
      )}
      {notice.kind === 'recording' && <Button onClick={notice.cancel}>{t('speech.audioCancel')}</Button>}
      {notice.kind === 'damaged' && notice.whole > 0 && (
        <Button onClick={notice.takeWhole}>{t('library.takeWhole')}</Button>
      )}
      <IconButton
        icon="close"
        label={t('library.close')}
        onClick={() => {
          dismiss();
          focusList();
        }}
      />
    </div>
  );
}

/** What was done, what can still be undone, what went wrong. */
export function NoticeBar({ notice, ...rest }: NoticeBarProps) {
  return (
    <div class={styles['place']} role="status">
      {notice && <Box notice={notice} {...rest} />}
    </div>
  );
}

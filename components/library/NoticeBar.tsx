import { useEffect } from 'preact/hooks';
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

/** What was done, what can still be undone, what went wrong. */
export function NoticeBar({ notice, dismiss }: NoticeBarProps) {
  const { t } = useI18n();
  useEffect(() => {
    const stay = notice && STAYS[notice.kind];
    if (stay === undefined) return undefined;
    const timer = setTimeout(dismiss, stay);
    return () => clearTimeout(timer);
  }, [notice, dismiss]);
  return (
    <div class={styles['place']} role="status">
      {notice && (
        <div class={styles['notice']} data-kind={notice.kind}>
          <Sentence notice={notice} />
          {'undo' in notice && (
            <Button icon="reset" onClick={notice.undo}>
              {t('library.undo')}
            </Button>
          )}
          {notice.kind === 'recording' && <Button onClick={notice.cancel}>{t('speech.audioCancel')}</Button>}
          {notice.kind === 'damaged' && notice.whole > 0 && (
            <Button onClick={notice.takeWhole}>{t('library.takeWhole')}</Button>
          )}
          <IconButton icon="close" label={t('library.close')} onClick={dismiss} />
        </div>
      )}
    </div>
  );
}

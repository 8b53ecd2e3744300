import { useId, useState } from 'preact/hooks';
import type { Bulletin } from '../../lib/app/shelf/bulletin.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button, IconButton, QuietLink } from '../ui/Button.tsx';
import styles from './library.module.css';

/** What opens beside the list. */
export type LibraryPanel = 'restore' | 'queue' | 'folder';

interface LibraryHeadProps {
  bulletin: Bulletin;
  hasQueue: boolean;
  hasFolder: boolean;
  /** Nothing is there to back up. */
  isEmpty: boolean;
  backup: () => void;
  show: (panel: LibraryPanel) => void;
}

/** The page's title and what concerns the whole library. A narrow window shows what is listened to; the care of the library opens under the title there. */
export function LibraryHead({ bulletin, hasQueue, hasFolder, isEmpty, backup, show }: LibraryHeadProps) {
  const { t } = useI18n();
  const [isOpen, setOpen] = useState(false);
  const care = useId();
  const fresh = bulletin.ids.value.length;
  return (
    <header class={styles['head']}>
      <h1>{t('library.title')}</h1>
      <div class={styles['narrow']}>
        <IconButton
          icon="outline"
          label={t('library.more')}
          expanded={isOpen}
          controls={care}
          onClick={() => setOpen(!isOpen)}
        />
      </div>
      <div id={care} class={styles['care']} data-open={isOpen || undefined}>
        <Button kind="quiet" disabled={isEmpty} onClick={backup}>
          {t('library.backup')}
        </Button>
        <Button kind="quiet" onClick={() => show('restore')}>
          {t('library.restore')}
        </Button>
        {hasFolder && (
          <Button kind="quiet" onClick={() => show('folder')}>
            {t('library.folder.title')}
          </Button>
        )}
        <QuietLink href="/options.html">{t('library.settings')}</QuietLink>
      </div>
      {(hasQueue || fresh > 0) && (
        <div class={styles['tools']}>
          {fresh > 0 && (
            <Button kind="quiet" icon="listen" onClick={bulletin.listen}>
              {t('library.bulletin', { count: fresh })}
            </Button>
          )}
          {hasQueue && (
            <Button kind="quiet" icon="listen" onClick={() => show('queue')}>
              {t('library.queue.title')}
            </Button>
          )}
        </div>
      )}
    </header>
  );
}

import { useEffect } from 'preact/hooks';
import type { ReaderNotes } from '../../../lib/app/reader-notes.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './notes.module.css';

/** How long news stays, in milliseconds; what can be undone stays longer. */
const STAYS = {
  removed: 15_000,
  marked: 2500,
  kept: 8000,
  nothing: 5000,
  tooLong: 5000,
  failed: 15_000,
  missing: 15_000,
};

/** Says once what was done with a mark, and takes a removal back. */
export function NotesNews({ notes }: { notes: ReaderNotes }) {
  const { t } = useI18n();
  const news = notes.news.value;
  useEffect(() => {
    if (!news) return undefined;
    const timer = setTimeout(() => notes.tell(undefined), STAYS[news.what]);
    return () => clearTimeout(timer);
  }, [news, notes]);
  return (
    <div class={styles['place']} role="status">
      {news && (
        <div class={styles['news']}>
          <p>{t(`notes.${news.what}`)}</p>
          {news.what === 'removed' && (
            <Button icon="reset" onClick={() => void notes.undo()}>
              {t('notes.undo')}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}

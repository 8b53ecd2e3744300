import type { Keeper } from '../../../lib/app/reader-keep.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SavingNews } from '../../ui/SavingNews.tsx';
import styles from './keep.module.css';

/** Keeps the article for when there is no network. */
export function SaveTool({ keeper }: { keeper: Keeper }) {
  const { t } = useI18n();
  const state = keeper.state.value;
  const isSaved = state.kind === 'saved';
  return (
    <>
      <IconButton
        icon="bookmark"
        label={t(isSaved ? 'keep.saved' : 'keep.save')}
        keys="s"
        solid={isSaved}
        onClick={() => keeper.save()}
      />
      <span class={styles['news']} role="status">
        <SavingNews state={state} />
      </span>
      {state.kind === 'saving' && state.total > 0 && (
        <Button kind="quiet" onClick={keeper.skipPictures}>
          {t('keep.skip')}
        </Button>
      )}
      {state.kind === 'saved' && state.missing && (
        <Button kind="quiet" onClick={keeper.retry}>
          {t('keep.retry')}
        </Button>
      )}
    </>
  );
}

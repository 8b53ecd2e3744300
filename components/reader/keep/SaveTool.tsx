import { useState } from 'preact/hooks';
import type { Keeper } from '../../../lib/app/saving/reader-keep.ts';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { SavingNews } from '../../ui/SavingNews.tsx';
import styles from './keep.module.css';

/** Whether there is more to say about a save than its button says. */
const hasNews = (state: KeepState): boolean =>
  state.kind === 'saving' || state.kind === 'failed' || (state.kind === 'saved' && state.missing !== undefined);

/** Keeps the article for when there is no network. Its news hang under the bar, over the text, until they are put away. */
export function SaveTool({ keeper }: { keeper: Keeper }) {
  const { t } = useI18n();
  const [seen, see] = useState<KeepState>();
  const state = keeper.state.value;
  const isSaved = state.kind === 'saved';
  const isTold = state !== seen && hasNews(state);
  return (
    <>
      <IconButton
        icon="bookmark"
        label={t(isSaved ? 'keep.saved' : 'keep.save')}
        keys="s"
        solid={isSaved}
        onClick={() => keeper.save()}
      />
      <span class={styles['news']} data-shown={isTold || undefined}>
        <span role="status">{isTold && <SavingNews state={state} />}</span>
        {state.kind === 'saving' && state.total > 0 && (
          <Button kind="quiet" onClick={keeper.skipPictures}>
            {t('keep.skip')}
          </Button>
        )}
        {isTold && state.kind === 'saved' && (
          <Button kind="quiet" onClick={keeper.retry}>
            {t('keep.retry')}
          </Button>
        )}
        {isTold && state.kind !== 'saving' && (
          <IconButton icon="close" label={t('keep.dismiss')} onClick={() => see(state)} />
        )}
      </span>
    </>
  );
}

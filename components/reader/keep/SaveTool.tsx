import { useState } from 'preact/hooks';
import type { Keeper, KeepState } from '../../../lib/app/reader-keep.ts';
import { type I18n, useI18n } from '../../../lib/i18n/context.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './keep.module.css';

/** What there is to say about a save; empty where the button says it all. */
function newsOf(state: KeepState, t: I18n['t']): string {
  if (state.kind === 'saving')
    return state.total > 0 ? t('keep.pictures', { done: state.done, total: state.total }) : t('keep.saving');
  if (state.kind === 'failed') return t(state.reason === 'quota' ? 'keep.full' : 'keep.failed');
  return state.kind === 'saved' && state.missing ? t('keep.missing', { count: state.missing }) : '';
}

/** Keeps the article for when there is no network. Its news hang under the bar, over the text, until they are put away. */
export function SaveTool({ keeper }: { keeper: Keeper }) {
  const { t } = useI18n();
  const [seen, see] = useState<KeepState>();
  const state = keeper.state.value;
  const isSaved = state.kind === 'saved';
  const news = state === seen ? '' : newsOf(state, t);
  return (
    <>
      <IconButton
        icon="bookmark"
        label={t(isSaved ? 'keep.saved' : 'keep.save')}
        keys="s"
        solid={isSaved}
        onClick={() => keeper.save()}
      />
      <span class={styles['news']} data-shown={news !== '' || undefined}>
        <span role="status">{news}</span>
        {state.kind === 'saving' && state.total > 0 && (
          <Button kind="quiet" onClick={keeper.skipPictures}>
            {t('keep.skip')}
          </Button>
        )}
        {news && state.kind !== 'saving' && (
          <IconButton icon="close" label={t('keep.dismiss')} onClick={() => see(state)} />
        )}
      </span>
    </>
  );
}

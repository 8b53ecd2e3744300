import type { FolderBackup, FolderState } from '../../lib/app/shelf/folder.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './bulk.module.css';
import page from './library.module.css';

function useSentence(state: FolderState): string {
  const { t, language } = useI18n();
  // The reader's own clock: it is about this machine, not about a portal.
  const timeOf = (at: number) =>
    new Intl.DateTimeFormat(language.value, { dateStyle: 'short', timeStyle: 'short' }).format(at);
  switch (state.kind) {
    case 'none':
      return t('library.folder.about');
    case 'asks': {
      const { name, waiting, at } = state;
      const sentence = t('library.folder.asks', { name });
      if (at === undefined || waiting === 0) return sentence;
      return `${sentence} ${t('library.folder.waiting', { count: waiting, time: timeOf(at) })}`;
    }
    case 'writing':
      return t('library.folder.writing', { name: state.name, percent: state.percent });
    case 'kept':
      return t('library.folder.kept', { name: state.name, count: state.articles, time: timeOf(state.at) });
    default:
      return t(`library.folder.${state.reason}`, { name: state.name });
  }
}

interface FolderPanelProps {
  folder: FolderBackup;
  close: () => void;
}

/** The folder that is kept up to date: which one, how it stands, and how to choose or leave it. */
export function FolderPanel({ folder, close }: FolderPanelProps) {
  const { t } = useI18n();
  const state = folder.state.value;
  const sentence = useSentence(state);
  const hasFolder = state.kind !== 'none';
  return (
    <Panel modal title={t('library.folder.title')} closeLabel={t('library.close')} close={close}>
      <div class={styles['form']}>
        <p role="status">{sentence}</p>
        <div class={styles['choices']}>
          {state.kind === 'asks' && (
            <Button kind="primary" onClick={folder.allow}>
              {t('library.folder.allow')}
            </Button>
          )}
          {(state.kind === 'kept' || state.kind === 'failed') && (
            <Button kind="primary" onClick={folder.write}>
              {t('library.folder.writeNow')}
            </Button>
          )}
          <Button kind={hasFolder ? 'plain' : 'primary'} disabled={state.kind === 'writing'} onClick={folder.choose}>
            {t(hasFolder ? 'library.folder.change' : 'library.folder.choose')}
          </Button>
          {hasFolder && <Button onClick={folder.forget}>{t('library.folder.forget')}</Button>}
        </div>
        {hasFolder && <p>{t('library.folder.forgetHint')}</p>}
      </div>
    </Panel>
  );
}

/** Says above the list that the folder is not kept up to date, and what to do. Nothing is said while all is well. */
export function FolderReminder({ folder }: { folder: FolderBackup }) {
  const { t } = useI18n();
  const state = folder.state.value;
  const sentence = useSentence(state);
  if (state.kind !== 'asks' && state.kind !== 'failed') return null;
  return (
    <aside class={page['reminder']} aria-label={t('library.folder.title')}>
      <p>{sentence}</p>
      <Button kind="primary" onClick={state.kind === 'asks' ? folder.allow : folder.write}>
        {t(state.kind === 'asks' ? 'library.folder.allow' : 'library.folder.writeNow')}
      </Button>
    </aside>
  );
}

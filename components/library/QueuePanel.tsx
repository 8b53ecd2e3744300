import { useI18n } from '../../lib/i18n/context.ts';
import type { ListeningQueue } from '../../lib/library/queue.ts';
import type { Head } from '../../lib/library/types.ts';
import { Button, IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './queue.module.css';

interface QueuePanelProps {
  queue: ListeningQueue;
  heads: readonly Head[];
  close: () => void;
  /** Moves an article one place up (-1) or down (1). */
  move: (id: string, by: -1 | 1) => void;
  drop: (id: string) => void;
  clear: () => void;
  resume: () => void;
}

/** What is heard one after the other: its order can be changed, and it goes on where it stopped. */
export function QueuePanel({ queue, heads, close, move, drop, clear, resume }: QueuePanelProps) {
  const { t } = useI18n();
  const titles = new Map(heads.map(({ id, title }) => [id, title]));
  return (
    <Panel modal title={t('library.queue.title')} closeLabel={t('library.close')} close={close}>
      <div class={styles['tools']}>
        <Button kind="primary" icon="play" disabled={queue.ids.length === 0} onClick={resume}>
          {t('library.queue.resume')}
        </Button>
        <Button
          onClick={() => {
            clear();
            close();
          }}
        >
          {t('library.queue.clear')}
        </Button>
      </div>
      <ol class={styles['list']}>
        {queue.ids.map((id, at) => (
          <li key={id} class={styles['item']} aria-current={at === queue.at || undefined}>
            <span class={styles['title']} lang="vi">
              {titles.get(id) ?? id}
              {at === queue.at && <small> · {t('library.queue.current')}</small>}
            </span>
            <IconButton
              icon="up"
              label={`${t('library.queue.up')}: ${titles.get(id) ?? ''}`}
              disabled={at === 0}
              onClick={() => move(id, -1)}
            />
            <IconButton
              icon="down"
              label={`${t('library.queue.down')}: ${titles.get(id) ?? ''}`}
              disabled={at === queue.ids.length - 1}
              onClick={() => move(id, 1)}
            />
            <IconButton
              icon="close"
              label={`${t('library.queue.drop')}: ${titles.get(id) ?? ''}`}
              onClick={() => drop(id)}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

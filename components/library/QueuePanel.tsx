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
  change: (queue: ListeningQueue) => void;
  clear: () => void;
  resume: () => void;
}

/** The queue without the article at `at`. */
function without(queue: ListeningQueue, at: number): ListeningQueue {
  const ids = queue.ids.filter((_, place) => place !== at);
  return { ids, at: at <= queue.at ? queue.at - 1 : queue.at };
}

/** The queue with the article at `at` and the one before it changed about. */
function raised({ ids, at: heard }: ListeningQueue, at: number): ListeningQueue {
  const [before, moved] = [ids[at - 1], ids[at]];
  if (before === undefined || moved === undefined) return { ids, at: heard };
  const places = heard === at ? at - 1 : heard === at - 1 ? at : heard;
  return { ids: ids.toSpliced(at - 1, 2, moved, before), at: places };
}

/** What is heard one after the other: its order can be changed, and it goes on where it stopped. */
export function QueuePanel({ queue, heads, close, change, clear, resume }: QueuePanelProps) {
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
              onClick={() => change(raised(queue, at))}
            />
            <IconButton
              icon="down"
              label={`${t('library.queue.down')}: ${titles.get(id) ?? ''}`}
              disabled={at === queue.ids.length - 1}
              onClick={() => change(raised(queue, at + 1))}
            />
            <IconButton
              icon="close"
              label={`${t('library.queue.drop')}: ${titles.get(id) ?? ''}`}
              onClick={() => change(without(queue, at))}
            />
          </li>
        ))}
      </ol>
    </Panel>
  );
}

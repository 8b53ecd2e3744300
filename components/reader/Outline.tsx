import { useI18n } from '../../lib/i18n/context.ts';
import { IconButton } from '../ui/Button.tsx';
import styles from './outline.module.css';
import type { OutlineEntry } from './outline.ts';

interface OutlineProps {
  id: string;
  title: string;
  entries: readonly OutlineEntry[];
  /** The heading that is being read. */
  current: string | null;
  goTo: (id: string | null) => void;
  close: () => void;
}

/** The headings of the article as links. */
export function Outline({ id, title, entries, current, goTo, close }: OutlineProps) {
  const { t } = useI18n();
  const link = (target: string | null, text: string, level: number) => (
    <a
      href={`#${target ?? ''}`}
      data-level={level}
      aria-current={target === current ? 'location' : undefined}
      onClick={(event) => {
        event.preventDefault();
        goTo(target);
      }}
    >
      {text}
    </a>
  );
  return (
    <nav id={id} class={styles['outline']} aria-label={t('reader.outline')}>
      <div class={styles['head']}>
        <h2>{t('reader.outline')}</h2>
        <IconButton icon="close" label={t('reader.close')} onClick={close} />
      </div>
      <ol>
        <li>{link(null, title, 1)}</li>
        {entries.map((entry) => (
          <li key={entry.id}>{link(entry.id, entry.text, entry.level)}</li>
        ))}
      </ol>
      {entries.length === 0 && <p>{t('reader.noHeadings')}</p>}
    </nav>
  );
}

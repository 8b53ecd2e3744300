import type { RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { IconButton } from '../ui/Button.tsx';
import { useFocusHome } from '../ui/use-focus-home.ts';
import styles from './outline.module.css';
import type { OutlineEntry } from './outline.ts';

interface OutlineProps {
  id: string;
  title: string;
  entries: readonly OutlineEntry[];
  /** The heading that is being read. */
  current: string | null;
  /** The button that opens it. */
  home: RefObject<HTMLElement | null>;
  goTo: (id: string | null) => void;
  close: () => void;
}

/** The headings of the article as links. It takes the focus when it opens and gives it back when it closes. */
export function Outline({ id, title, entries, current, home, goTo, close }: OutlineProps) {
  const { t } = useI18n();
  const element = useRef<HTMLElement>(null);
  useFocusHome(element, home, { toBefore: true });
  useLayoutEffect(() => element.current?.querySelector<HTMLElement>('a[aria-current]')?.focus(), []);
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
    <nav ref={element} id={id} class={styles['outline']} aria-label={t('reader.outline')}>
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

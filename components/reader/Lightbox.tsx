import { useLayoutEffect, useState } from 'preact/hooks';
import type { Image } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { IconButton } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './lightbox.module.css';

/** A picture of the article with what stands under it. */
export interface Exhibit {
  image: Image;
  caption: string;
}

interface LightboxProps {
  exhibits: readonly Exhibit[];
  first: number;
  sourceOf: (image: Image) => string | undefined;
  close: () => void;
}

/** One picture as large as the window; arrow keys go through the article's pictures, a click shows the full size. */
export function Lightbox({ exhibits, first, sourceOf, close }: LightboxProps) {
  const { t } = useI18n();
  const [index, setIndex] = useState(first);
  const [isFull, setFull] = useState(false);
  const shown = exhibits[index];

  // At once, as the panel takes the focus: a key pressed before the next paint counts too.
  useLayoutEffect(() => {
    const step = (event: KeyboardEvent) => {
      const by = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
      if (by === undefined) return;
      event.preventDefault();
      event.stopPropagation();
      setIndex((now) => Math.min(Math.max(now + by, 0), exhibits.length - 1));
    };
    document.addEventListener('keydown', step, { capture: true });
    return () => document.removeEventListener('keydown', step, { capture: true });
  }, [exhibits]);

  if (!shown) return null;
  return (
    <Panel
      modal
      wide
      title={t('picture.title', { index: index + 1, total: exhibits.length })}
      closeLabel={t('reader.close')}
      close={close}
    >
      <figure class={styles['stage']} data-full={isFull || undefined}>
        <button
          class={styles['picture']}
          type="button"
          aria-pressed={isFull}
          aria-label={t('picture.fullSize')}
          onClick={() => setFull(!isFull)}
        >
          <img src={sourceOf(shown.image)} alt={shown.image.alt} referrerpolicy="no-referrer" />
        </button>
        {shown.caption && <figcaption aria-live="polite">{shown.caption}</figcaption>}
      </figure>
      {exhibits.length > 1 && (
        <div class={styles['steps']}>
          <IconButton
            icon="previous"
            label={t('picture.previous')}
            disabled={index === 0}
            onClick={() => setIndex(index - 1)}
          />
          <IconButton
            icon="next"
            label={t('picture.next')}
            disabled={index === exhibits.length - 1}
            onClick={() => setIndex(index + 1)}
          />
        </div>
      )}
    </Panel>
  );
}

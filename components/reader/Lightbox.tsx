import { useLayoutEffect, useState } from 'preact/hooks';
import type { Image } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Pictures } from '../article/pictures.ts';
import { usePicture } from '../article/use-picture.ts';
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
  pictures: Pictures;
  close: () => void;
}

interface StageProps {
  exhibit: Exhibit;
  pictures: Pictures;
  isFull: boolean;
  setFull: (isFull: boolean) => void;
}

/** One button for the picture and for the sentence in its place, so that the focus stays. */
function Stage({ exhibit: { image, caption }, pictures, isFull, setFull }: StageProps) {
  const { t } = useI18n();
  const { source, attempt, missing, fail, askAgain } = usePicture(image, pictures);
  return (
    <figure class={styles['stage']} data-full={isFull || undefined}>
      {missing ? (
        <button class={styles['missing']} type="button" onClick={askAgain}>
          {missing}
        </button>
      ) : (
        <button
          class={styles['picture']}
          type="button"
          aria-pressed={isFull}
          aria-label={t('picture.fullSize')}
          onClick={() => setFull(!isFull)}
        >
          <img key={attempt} src={source} alt={image.alt} referrerpolicy="no-referrer" onError={fail} />
        </button>
      )}
      {caption && <figcaption aria-live="polite">{caption}</figcaption>}
    </figure>
  );
}

/** One picture as large as the window; arrow keys go through the article's pictures, a click shows the full size. */
export function Lightbox({ exhibits, first, pictures, close }: LightboxProps) {
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
      <Stage exhibit={shown} pictures={pictures} isFull={isFull} setFull={setFull} />
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

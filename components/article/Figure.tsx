import { useContext } from 'preact/hooks';
import type { Figure, Image } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './blocks.module.css';
import { PicturesContext } from './pictures.ts';
import { Runs } from './Runs.tsx';

function Picture({ image }: { image: Image }) {
  const pictures = useContext(PicturesContext);
  const { t } = useI18n();
  const picture = (
    <img
      src={pictures.sourceOf(image)}
      alt={image.alt}
      width={image.width}
      height={image.height}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
    />
  );
  const { open } = pictures;
  if (!open) return picture;
  return (
    <button
      class={styles['zoom']}
      type="button"
      aria-label={zoomName(t('article.zoom'), image.alt)}
      onClick={() => open(image)}
    >
      {picture}
    </button>
  );
}

function zoomName(verb: string, alt: string): string {
  return alt ? `${verb}: ${alt}` : verb;
}

/** Pictures with their caption. A picture that cannot be shown leaves its alternative text. */
export function FigureView({ block }: { block: Figure }) {
  return (
    <figure id={block.id} data-block={block.id} class={styles['figure']}>
      <div class={styles['pictures']} data-count={block.images.length}>
        {block.images.map((image) => (
          <Picture key={image.src} image={image} />
        ))}
      </div>
      {block.caption.length > 0 && (
        <figcaption>
          <Runs runs={block.caption} />
        </figcaption>
      )}
    </figure>
  );
}

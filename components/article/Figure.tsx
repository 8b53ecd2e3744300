import { useContext } from 'preact/hooks';
import type { Figure, Image } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './blocks.module.css';
import { PicturesContext } from './pictures.ts';
import { Runs } from './Runs.tsx';
import { usePicture } from './use-picture.ts';

function Picture({ image, said }: { image: Image; said: string }) {
  const pictures = useContext(PicturesContext);
  const { t } = useI18n();
  const { source, attempt, missing, fail, askAgain } = usePicture(image, pictures);
  const { open } = pictures;
  const picture = (
    <img
      key={attempt}
      src={source}
      alt={image.alt}
      width={image.width}
      height={image.height}
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      onError={fail}
    />
  );
  // One button for both, so that the focus stays. What is missing is told by attributes: the article's own text is looked for among the text nodes.
  if (missing)
    return (
      <button
        class={styles['missing']}
        type="button"
        aria-label={zoomName(missing, image.alt)}
        data-alt={said.includes(image.alt) ? '' : image.alt}
        data-hint={missing}
        onClick={askAgain}
      >
        <Icon name="picture" />
      </button>
    );
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

/** Pictures with their caption. A picture that cannot be had leaves its alternative text and a way to ask for it again. */
export function FigureView({ block }: { block: Figure }) {
  const said = block.caption.map((run) => run.text).join('');
  return (
    <figure id={block.id} data-block={block.id} class={styles['figure']}>
      <div class={styles['pictures']} data-count={block.images.length}>
        {block.images.map((image) => (
          <Picture key={image.src} image={image} said={said} />
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

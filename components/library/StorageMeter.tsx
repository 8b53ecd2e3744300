import { useRef } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import type { LargeArticle, StorageUse } from '../../lib/library/care.ts';
import { IconButton } from '../ui/Button.tsx';
import { megabytes } from '../ui/megabytes.ts';
import styles from './empty.module.css';

interface StorageMeterProps {
  use: StorageUse | undefined;
  count: number;
  largest: readonly LargeArticle[];
  remove: (ids: readonly string[]) => void;
}

/** How much room the library takes, in words, and the articles whose pictures take most of it. */
export function StorageMeter({ use, count, largest, remove }: StorageMeterProps) {
  const { t, number } = useI18n();
  const summary = useRef<HTMLElement>(null);
  if (!use || count === 0) return null;
  const inMegabytes = (bytes: number) => megabytes(number, bytes / 1_000_000, bytes < 10_000_000 ? 1 : 0);
  const isTight = use.free !== undefined && use.free < 50_000_000;
  return (
    <section class={styles['storage']} aria-label={t('library.storage.title')}>
      <p>
        {t('library.storage.used', { count, size: inMegabytes(use.used) })}{' '}
        {isTight ? t('library.storage.tight', { size: inMegabytes(use.free ?? 0) }) : t('library.storage.roomy')}
      </p>
      {largest.length > 0 && (
        <details>
          <summary ref={summary}>{t('library.storage.largest')}</summary>
          <ul>
            {largest.map(({ id, title, size }) => (
              <li key={id}>
                <span>
                  <a href={`/reader.html?id=${encodeURIComponent(id)}`} lang="vi">
                    {title}
                  </a>{' '}
                  · {inMegabytes(size)}
                </span>
                <IconButton
                  icon="trash"
                  label={t('library.removeOne', { title })}
                  onClick={() => {
                    // The button goes with its article: the focus would be lost with it.
                    summary.current?.focus();
                    remove([id]);
                  }}
                />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

import type { ReadonlySignal } from '@preact/signals';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Excerpt, MarkedPart } from '../../lib/library/search/excerpt.ts';
import type { Head } from '../../lib/library/types.ts';
import { readingMinutes } from '../../lib/text/count.ts';
import { Facts } from '../ui/Facts.tsx';
import styles from './row.module.css';

interface ArticleRowProps {
  head: Head;
  isSelected: boolean;
  /** Where the search found it; undefined when nothing is searched. */
  excerpt: ReadonlySignal<Excerpt | undefined> | undefined;
  onSelect: (on: boolean, range: boolean) => void;
  onTag: (tag: string) => void;
  /** Asks again for the pictures that are missing. */
  onFetch: () => void;
  /** Shows the texts that it had before. */
  onVersions: () => void;
}

function Marked({ parts }: { parts: readonly MarkedPart[] }) {
  // Parts have no identity of their own: their place is it.
  return parts.map(({ text, mark }, at) => (mark ? <mark key={at}>{text}</mark> : text));
}

/** One saved article: a box to choose it, its title, where it is from, and why it was found. */
export function ArticleRow({ head, isSelected, excerpt, onSelect, onTag, onFetch, onVersions }: ArticleRowProps) {
  const { t, date } = useI18n();
  const found = excerpt?.value;
  const missing = Object.values(head.pictures ?? {}).filter((state) => 'failure' in state).length;
  const facts = [
    head.isDamaged && t('library.isDamaged'),
    head.site,
    head.publishedAt && date(head.publishedAt.slice(0, 10)),
    t('library.minutes', { minutes: readingMinutes(head.wordCount) }),
    head.readAt !== undefined && t('library.isRead'),
    head.archivedAt !== undefined && t('library.isArchived'),
    head.markCount !== undefined && t('library.marks', { count: head.markCount }),
    missing > 0 && t('library.missingPictures', { count: missing }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <div
      class={styles['row']}
      data-selected={isSelected || undefined}
      data-read={head.readAt !== undefined || undefined}
    >
      <label class={styles['choose']}>
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('library.choose', { title: head.title })}
          onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <div class={styles['body']}>
        <h2 class={styles['title']}>
          <a href={`/reader.html?id=${encodeURIComponent(head.id)}`} lang="vi">
            {found && found.title.length > 0 ? (
              <Marked parts={found.title} />
            ) : (
              head.title || head.url || t('library.isDamaged')
            )}
          </a>
        </h2>
        <p class={styles['facts']}>
          <Facts facts={facts} />
        </p>
        {excerpt ? (
          <p class={styles['text']} lang="vi">
            {found?.isNote && <em>{t('library.inNote')}</em>}
            {found && <Marked parts={found.context} />}
          </p>
        ) : (
          head.lead && (
            <p class={styles['text']} lang="vi">
              {head.lead}
            </p>
          )
        )}
        {(head.updatedAt !== undefined || missing > 0) && (
          <div class={styles['deeds']}>
            {head.updatedAt !== undefined && (
              <button type="button" class={styles['tag']} onClick={onVersions}>
                {t('library.versions.title')}
              </button>
            )}
            {missing > 0 && (
              <button type="button" class={styles['tag']} onClick={onFetch}>
                {t('library.fetchMissing')}
              </button>
            )}
          </div>
        )}
        {head.tags.length > 0 && (
          <ul class={styles['tags']} aria-label={t('library.tags')}>
            {head.tags.map((tag) => (
              <li key={tag}>
                <button type="button" class={styles['tag']} onClick={() => onTag(tag)}>
                  {tag}
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

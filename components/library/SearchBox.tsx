import type { Signal } from '@preact/signals';
import { useI18n } from '../../lib/i18n/context.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './library.module.css';

/** The search box; the list follows as one types. `↓` goes to the first hit. */
export function SearchBox({ query }: { query: Signal<string> }) {
  const { t } = useI18n();
  return (
    <search class={styles['search']}>
      <Icon name="search" />
      <input
        type="search"
        lang="vi"
        value={query.value}
        aria-label={t('library.search')}
        placeholder={t('library.searchHint')}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => {
          query.value = event.currentTarget.value;
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          document.querySelector<HTMLElement>('[data-index="0"] h2 a')?.focus();
        }}
      />
    </search>
  );
}

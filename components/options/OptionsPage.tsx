import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import type { CommandName } from '../../lib/shortcuts/table.ts';
import styles from './options.module.css';
import { ReadingSection } from './ReadingSection.tsx';
import { Section } from './Section.tsx';
import {
  LanguageSection,
  LibrarySection,
  ShortcutSection,
  SiteSection,
  SpeechSection,
  TypeSection,
} from './Sections.tsx';
import { TransferSection } from './TransferSection.tsx';

export interface OptionsPageProps {
  settings: Settings;
  shortcuts: ReadonlyMap<CommandName, string>;
  /** Bytes that the library takes. */
  used: number;
  changeShortcuts: () => void;
  /** Asks the browser; false where the reader says no. */
  allowEverySite: () => Promise<boolean>;
  /** Opens a site's articles by themselves no more. */
  forgetSite: (host: string) => void;
  download: (name: string, text: string) => void;
  /** The voices and the reading dictionary, once they are loaded. */
  voices?: ComponentChildren;
}

/** All settings, each with what it does. */
export function OptionsPage({
  settings,
  shortcuts,
  used,
  changeShortcuts,
  allowEverySite,
  forgetSite,
  download,
  voices,
}: OptionsPageProps) {
  const { t } = useI18n();
  const [query, setQuery] = useState('');
  const common = { settings, query };
  return (
    <main class={styles['page']}>
      <header class={styles['head']}>
        <h1>{t('options.title')}</h1>
        <nav aria-label={t('options.pages')}>
          <a href="/library.html">{t('reader.library')}</a>
          <a href="/welcome.html">{t('options.welcome')}</a>
        </nav>
      </header>
      <input
        class={styles['search']}
        type="search"
        aria-label={t('options.search')}
        placeholder={t('options.search')}
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
      />
      <TypeSection {...common} />
      <ReadingSection {...common} />
      <SpeechSection {...common} />
      {voices && (
        <Section id="voices" title={t('speech.voices')} query={query}>
          {voices}
        </Section>
      )}
      <ShortcutSection query={query} shortcuts={shortcuts} change={changeShortcuts} />
      <SiteSection {...common} allowEverySite={allowEverySite} forgetSite={forgetSite} />
      <LibrarySection {...common} used={used} />
      <LanguageSection {...common} />
      <TransferSection {...common} download={download} />
      <div class={styles['news']} role="status">
        <p class={styles['nothing']}>{t('options.nothing', { query })}</p>
      </div>
      <footer class={styles['foot']}>
        <p>{t('options.licence')}</p>
        <a href="/licences.txt">{t('options.licences')}</a>
      </footer>
    </main>
  );
}

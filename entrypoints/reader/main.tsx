import { render } from 'preact';
import { Problem } from '../../components/reader/Problem.tsx';
import { ReaderPage } from '../../components/reader/ReaderPage.tsx';
import type { Place } from '../../components/reader/reading-place.ts';
import { loadReading, type Reading } from '../../lib/app/load-reading.ts';
import { parseReaderAddress } from '../../lib/app/reader-address.ts';
import { createI18n, I18nContext } from '../../lib/i18n/context.ts';
import { touch, updateReading } from '../../lib/library/articles.ts';
import type { ArticleRecord } from '../../lib/library/types.ts';
import { followAppearance } from '../../lib/settings/appearance.ts';
import { createSettings } from '../../lib/settings/signals.ts';

const request = parseReaderAddress(location.href);
const loading = loadReading(request);
const settings = createSettings();
const i18n = createI18n({ setting: settings.values.language, preferred: navigator.languages });

const leave = (original: string | undefined) => {
  if (history.length > 1) history.back();
  else if (original) location.assign(original);
};

function Article({ record }: { record: ArticleRecord }) {
  return (
    <ReaderPage
      article={record.article}
      settings={settings}
      start={record.position}
      savePlace={(place: Place | null) => {
        updateReading(record.id, { position: place ?? undefined }).catch(console.error);
      }}
      leave={() => leave(record.url)}
      print={() => window.print()}
      openLibrary={() => location.assign('/library.html')}
    />
  );
}

function show(reading: Reading): void {
  const root = document.getElementById('app');
  if (!root || reading.kind === 'loading') return;
  followAppearance(settings, document.documentElement, (query) => matchMedia(query));
  i18n.language.subscribe((language) => (document.documentElement.lang = language));
  if (reading.kind === 'article') document.title = `${reading.record.title} – Dễ Đọc`;
  render(
    <I18nContext.Provider value={i18n}>
      {reading.kind === 'article' ? (
        <Article record={reading.record} />
      ) : (
        <main>
          <Problem {...reading} />
        </main>
      )}
    </I18nContext.Provider>,
    root,
  );
  if (reading.kind === 'article') touch(reading.record.id).catch(console.error);
}

const [reading] = await Promise.all([loading, settings.ready, i18n.ready]);
show(reading);

import { effect } from '@preact/signals';
import { render } from 'preact';
import { LibraryPage } from '../../components/library/LibraryPage.tsx';
import { Unusable } from '../../components/library/Unusable.tsx';
import { followSaving } from '../../lib/app/saving/news.ts';
import { browserSurroundings } from '../../lib/app/shelf/browser.ts';
import { createBulletin } from '../../lib/app/shelf/bulletin.ts';
import { createCare } from '../../lib/app/shelf/care-view.ts';
import { createDeeds } from '../../lib/app/shelf/deeds.ts';
import { followFolder } from '../../lib/app/shelf/folder.ts';
import { openShelfLibrary } from '../../lib/app/shelf/open.ts';
import { sweepLeftovers } from '../../lib/app/shelf/pending-undo.ts';
import { createShelf } from '../../lib/app/shelf/shelf.ts';
import { createI18n, I18nContext } from '../../lib/i18n/context.ts';
import type { Library } from '../../lib/library/index.ts';
import { createWorkerSearch } from '../../lib/library/search/client.ts';
import { allowOwnScripts } from '../../lib/platform/trusted-types.ts';
import { followAppearance } from '../../lib/settings/appearance.ts';
import { createSettings } from '../../lib/settings/signals.ts';

allowOwnScripts(globalThis);

const opening = openShelfLibrary();
const settings = createSettings();
const i18n = createI18n({ setting: settings.values.language, preferred: navigator.languages });

/** The page over an open library. */
function shelves(library: Library) {
  const shelf = createShelf(library, createWorkerSearch(library.db));
  const reload = () => shelf.reload().catch(console.error);
  const care = createCare(library, navigator.storage, Date.now);
  const around = browserSurroundings(() => i18n.language.value, reload, settings);
  const deeds = createDeeds(library, shelf, around);
  followSaving((_id, { state }) => state !== 'pictures' && reload());
  reload();
  deeds.loadQueue().catch(console.error);
  // Pages that were closed over an undo have left pictures behind.
  setTimeout(() => sweepLeftovers(library.db).catch(console.error), 10_000);
  const bulletin = createBulletin(library, shelf.heads, around);
  bulletin.load().catch(console.error);
  const folder = followFolder(library.db, shelf.heads, around.collectExtras);
  effect(() => {
    if (shelf.state.value === 'ready') care.refresh(shelf.heads.value).catch(console.error);
  });
  return <LibraryPage shelf={shelf} deeds={deeds} care={care} bulletin={bulletin} folder={folder} />;
}

const opened = await opening;
const page = 'db' in opened ? shelves(opened) : <Unusable reason={opened.reason} />;
await Promise.all([settings.ready, i18n.ready]);
followAppearance(settings, document.documentElement, (query) => matchMedia(query));
effect(() => {
  document.documentElement.lang = i18n.language.value;
  document.title = `${i18n.t('library.title')} – Dễ Đọc`;
});
const root = document.getElementById('app');
if (root) render(<I18nContext.Provider value={i18n}>{page}</I18nContext.Provider>, root);

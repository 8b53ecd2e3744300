import { signal } from '@preact/signals';
import { render } from '@testing-library/preact';
import { vi } from 'vitest';
import { LibraryPage } from '../../../components/library/LibraryPage.tsx';
import type { CareView } from '../../../lib/app/shelf/care-view.ts';
import { createDeeds, type Deeds } from '../../../lib/app/shelf/deeds.ts';
import { createShelf, type Shelf } from '../../../lib/app/shelf/shelf.ts';
import { I18nContext } from '../../../lib/i18n/context.ts';
import type { Library } from '../../../lib/library/index.ts';
import type { MissingPictures } from '../../../lib/library/pictures/missing.ts';
import { createSearchEngine } from '../../../lib/library/search/engine.ts';
import { fakeI18n } from '../../fakes/i18n.ts';
import { sampleArticle } from '../../unit/library/sample.ts';

/** The page's surroundings, none of which does anything. */
export const around = {
  download: vi.fn(),
  openToListen: vi.fn(),
  collectExtras: vi.fn(async () => ({ settings: { theme: 'dark' } })),
  applyExtras: vi.fn(async () => undefined),
  language: () => 'vi' as const,
  recordArticles: vi.fn(async () => ({ ok: false, reason: 'cancelled' }) as const),
  announce: vi.fn(),
  saveAgain: vi.fn(async (_id: string, _missing: MissingPictures) => ({ ok: true })),
  holdUndo: vi.fn(() => async () => undefined),
  sweepLeftovers: vi.fn(async () => undefined),
  now: () => Date.parse('2025-03-04T05:00:00Z'),
};
export const view = signal<CareView>({ use: undefined, largest: [], atRisk: 0, isLost: false });
const bulletin = { ids: signal([]), load: vi.fn(), listen: vi.fn() };
export const dismissReminder = vi.fn(async () => undefined);
const care = { view, dismissReminder, forgetLoss: vi.fn(), refresh: vi.fn() };

const TITLES = ['Khánh thành cầu', 'Mùa lúa mới', 'Chợ phiên vùng cao'];

/** Saves one article a title, `bai-0` and so on, and shows the page. */
export async function showLibrary(
  library: Library,
  titles: readonly string[] = TITLES,
): Promise<{ shelf: Shelf; deeds: Deeds }> {
  for (const [at, title] of titles.entries()) {
    const article = sampleArticle({ title, url: `https://a.vn/${at}`, siteName: at === 0 ? 'Báo A' : 'Báo B' });
    await library.save(article, { id: `bai-${at}` });
  }
  const shelf = createShelf(library, createSearchEngine(library.db));
  const deeds = createDeeds(library, shelf, around);
  await shelf.reload();
  render(
    <I18nContext.Provider value={await fakeI18n()}>
      <LibraryPage {...{ shelf, deeds, care, bulletin }} folder={undefined} />
    </I18nContext.Provider>,
  );
  return { shelf, deeds };
}

import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Article } from '../article/types.ts';
import { sameAddress } from '../library/address.ts';
import { findSaved, getRecord, newArticleId, putDraft } from '../library/articles.ts';
import { LibraryError } from '../library/errors.ts';
import { missingOf } from '../library/pictures/missing.ts';
import { sendMessage } from '../messages/bus.ts';
import type { PlaybackCommand, PlaybackState } from '../messages/protocol.ts';
import { readSetting } from '../settings/store.ts';
import { hostOf } from '../text/stay-address.ts';
import { isSiteGiven, setAutoOpen } from './auto-open-sites.ts';
import type { PickTexts } from './pick/region.ts';
import { regionOf, rememberRegion } from './pick/remembered.ts';
import { startPicking } from './pick/start.ts';
import { type ReadFailure, readPage } from './read-page.ts';
import { leaveReader, openArticle, openKept, readerRequestOf } from './reader-tab.ts';
import { stopSaving } from './saving/news.ts';
import { askForLeave } from './saving/picture-leave.ts';
import { followRecord, type KeepState, keepRecord, savedAs } from './saving/state.ts';
import { changeTypeSize, type TypeSizeChange } from './type-size.ts';

/** What the popup shows of the tab that it was opened on. */
export type PopupView =
  | { kind: 'looking'; title: string }
  | { kind: 'article'; article: Article; place: 'portal' | 'reader' }
  /** The detector says no. `article` is what "try all the same" would open, when the extractor found anything. */
  | { kind: 'no-article'; article: Article | null }
  | { kind: 'problem'; reason: Exclude<ReadFailure, 'no-article'> | 'empty' | 'storage' };

export interface PopupModel {
  view: ReadonlySignal<PopupView>;
  saving: ReadonlySignal<KeepState>;
  /** The reader that speaks somewhere, when one does. */
  playback: ReadonlySignal<PlaybackState | undefined>;
  read(options?: { listen?: boolean }): Promise<void>;
  /** Opens what there is on a page that is no article; false, with a sentence in the view, when there is no text at all. */
  tryAnyway(): Promise<boolean>;
  /** Fetches the article's further pages and joins them to what is shown. */
  join(): Promise<void>;
  /** From the reader back to the portal's page. */
  leave(): Promise<void>;
  save(): Promise<void>;
  /** Asks again for the pictures that are missing, and for leave to fetch them where it is needed. Must be called straight from a press. */
  retry(): Promise<void>;
  /** Waits for no more pictures; what has come stays. */
  skipPictures(): void;
  control(command: PlaybackCommand): Promise<void>;
  changeType(change: TypeSizeChange): Promise<void>;
  /** Whether the reader has chosen this site's article block. */
  region: ReadonlySignal<boolean>;
  /** Whether this site's articles open in the reader by themselves. */
  autoOpen: ReadonlySignal<boolean>;
  /** Must be called straight from a press: it may ask for a permission. */
  setAutoOpen(isOn: boolean): Promise<void>;
  /** Lets the reader point at the article on the page; false where the page takes no script. */
  pick(texts: PickTexts): Promise<boolean>;
  forgetRegion(): Promise<void>;
  /** A text about a wrong extraction, to be copied. */
  report(): Promise<string>;
}

interface PopupTab {
  id: number;
  url?: string | undefined;
  title?: string | undefined;
}

/** Makes the popup's state for a tab and starts looking at its page. */
export function createPopupModel(tab: PopupTab): PopupModel {
  const view = signal<PopupView>({ kind: 'looking', title: tab.title ?? '' });
  const saving = signal<KeepState>({ kind: 'unsaved' });
  const playback = signal<PlaybackState | undefined>(undefined);
  const region = signal(false);
  const autoOpen = signal(false);
  let changeSite: ((isOn: boolean) => Promise<boolean>) | undefined;
  const reader = readerRequestOf(tab.url);
  const host = hostOf(tab.url);
  let recordId = reader?.id;

  const articleOf = (shown: PopupView): Article | null =>
    shown.kind === 'article' || shown.kind === 'no-article' ? shown.article : null;

  async function look(): Promise<void> {
    view.value = reader ? await readerView(reader.id) : await portalView(tab.id);
    region.value = regionOf(host, await readSetting('articleRegions')) !== undefined;
    const article = articleOf(view.value);
    if (!article) return;
    await lookAtSite(hostOf(article.url));
    const saved = await findSaved(sameAddress(article.canonicalUrl ?? article.url));
    if (saved && saving.value.kind === 'unsaved')
      saving.value = savedAs({ id: saved.id, missing: missingOf(saved.pictures) });
  }

  /** Asked before the press: waiting for it then would cost the browser's trust that the reader asked. */
  async function lookAtSite(site: string): Promise<void> {
    autoOpen.value = (await readSetting('autoOpenSites')).includes(site);
    const isGiven = await isSiteGiven(site);
    changeSite = (isOn) => setAutoOpen(site, isOn, isGiven);
  }

  const requestFor = (id: string) => ({ recordId: id, ...(!reader && { tabId: tab.id }) });

  async function keep(id: string): Promise<void> {
    recordId = id;
    const stop = followRecord(id, saving);
    await keepRecord(requestFor(id), saving);
    stop();
    const { value } = saving;
    if (value.kind === 'saved' && value.id) recordId = value.id;
  }

  const control = async (command: PlaybackCommand): Promise<void> => {
    playback.value = await sendMessage('playback', { command });
  };

  look().catch((error: unknown) => {
    console.error(error);
    view.value = { kind: 'problem', reason: error instanceof LibraryError ? 'storage' : 'failed' };
  });
  control('state').catch(console.error);

  return {
    view,
    saving,
    playback,
    control,
    async read(options = {}) {
      const article = articleOf(view.value);
      if (!article) return;
      // What was saved here is read from there: with its pictures, and known as saved.
      if (recordId && saving.value.kind === 'saved')
        await openKept(tab.id, { id: recordId, url: article.url, ...options });
      else await openArticle(tab.id, article, options);
    },
    async tryAnyway() {
      const article = articleOf(view.value);
      if (article) await openArticle(tab.id, article);
      else view.value = { kind: 'problem', reason: 'empty' };
      return article !== null;
    },
    async join() {
      const shown = view.value;
      const reading = await readPage(tab.id, { join: true });
      if (shown.kind === 'article' && reading.ok) {
        // The longer article is another text than the one that was saved.
        recordId = undefined;
        saving.value = { kind: 'unsaved' };
        view.value = { ...shown, article: reading.article };
      }
    },
    leave: () => leaveReader(tab.id),
    async save() {
      const article = articleOf(view.value);
      if (!article || saving.value.kind === 'saving' || saving.value.kind === 'saved') return;
      saving.value = { kind: 'saving', done: 0, total: 0 };
      // The text is down before the background is asked for the pictures: closing the popup loses nothing.
      recordId ??= await putDraft(article, newArticleId());
      await keep(recordId);
    },
    async retry() {
      const { value } = saving;
      if (value.kind !== 'saved' || !value.id || !value.missing) return;
      await askForLeave(value.missing, requestFor(value.id));
      await keep(value.id);
    },
    skipPictures: () => recordId && stopSaving(recordId),
    region,
    autoOpen,
    async setAutoOpen(isOn) {
      autoOpen.value = (await changeSite?.(isOn)) ?? false;
    },
    pick: (texts) => startPicking(tab.id, texts),
    report: async () => (await import('./report.ts')).makeReport(tab),
    async forgetRegion() {
      await rememberRegion(host);
      await look();
    },
    changeType: (change) => changeTypeSize(tab.id, change),
  };
}

async function portalView(tabId: number): Promise<PopupView> {
  const reading = await readPage(tabId, { detect: true });
  if (reading.ok) {
    return reading.detection?.isArticle
      ? { kind: 'article', article: reading.article, place: 'portal' }
      : { kind: 'no-article', article: reading.article };
  }
  return reading.reason === 'no-article'
    ? { kind: 'no-article', article: null }
    : { kind: 'problem', reason: reading.reason };
}

async function readerView(id: string | undefined): Promise<PopupView> {
  const record = id === undefined ? undefined : await getRecord(id);
  return record ? { kind: 'article', article: record.article, place: 'reader' } : { kind: 'no-article', article: null };
}

/** No tab has this number. */
const NO_TAB = -1;

/**
 * The tab that the popup was opened on; `?tab=` names another, where the popup is itself a tab (phones, tests). One that is no longer there is none,
 * and its page is gone.
 */
export async function popupTab(search: string): Promise<PopupTab> {
  const named = Number(new URLSearchParams(search).get('tab'));
  const asked = named
    ? browser.tabs.get(named)
    : browser.tabs.query({ active: true, currentWindow: true }).then(([tab]) => tab);
  const tab = await asked.catch(() => undefined);
  return { ...tab, id: tab?.id ?? NO_TAB };
}

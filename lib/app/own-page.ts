import { createI18n, type I18n } from '../i18n/context.ts';
import type { MessageKey } from '../i18n/translate.ts';
import { followAppearance } from '../settings/appearance.ts';
import { createSettings, type Settings } from '../settings/signals.ts';

/** Starts what every page of the extension has: settings, language, theme. Ready when it resolves. */
export async function startOwnPage(view: Window): Promise<{ settings: Settings; i18n: I18n }> {
  const settings = createSettings();
  const i18n = createI18n({ setting: settings.values.language, preferred: view.navigator.languages });
  // In this order: the stored choice of language decides which messages to wait for; the likely ones are on their way already.
  await settings.ready;
  await i18n.ready;
  followAppearance(settings, view.document.documentElement, (query) => view.matchMedia(query));
  i18n.language.subscribe((language) => {
    view.document.documentElement.lang = language;
  });
  return { settings, i18n };
}

/** Keeps a page's title in the interface's language. */
export function titlePage(view: Window, i18n: I18n, key: Extract<MessageKey, 'options.title' | 'welcome.title'>): void {
  i18n.language.subscribe(() => {
    view.document.title = `${i18n.t(key)} – Dễ Đọc`;
  });
}

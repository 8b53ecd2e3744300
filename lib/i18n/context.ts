import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { loadMessages } from './load.ts';
import {
  chooseLanguage,
  type Language,
  type MessageArguments,
  type MessageKey,
  type Messages,
  translate,
} from './translate.ts';

/** The interface language of one page. Components that call these follow a switch of language by themselves. */
export interface I18n {
  readonly language: ReadonlySignal<Language>;
  /** Settles when the first language's messages are in. */
  readonly ready: Promise<void>;
  t<K extends MessageKey>(key: K, ...args: MessageArguments<K>): string;
  number(value: number, options?: Intl.NumberFormatOptions): string;
  /** ISO 8601 → a date (and time, where the text tells one) as the language writes it; the text itself when it is no date. */
  date(iso: string): string;
  stop(): void;
}

interface I18nOptions {
  setting: ReadonlySignal<'auto' | Language>;
  /** The browser's languages, best first. */
  preferred: readonly string[];
  load?: (language: Language) => Promise<Messages>;
  onError?: (error: unknown) => void;
}

const LOCALES: Record<Language, string> = { vi: 'vi-VN', en: 'en-GB' };
/** Portals write Vietnam's time; a reader abroad sees the same hour as the portal. */
const TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Makes the language of a page; messages load once a language, and the old language stays until the new one is in. */
export function createI18n({ setting, preferred, load = loadMessages, onError = console.error }: I18nOptions): I18n {
  const wanted = computed(() => chooseLanguage(setting.value, preferred));
  const loaded = new Map<Language, Promise<Messages>>();
  const shown = signal<{ language: Language; messages: Messages }>({ language: wanted.peek(), messages: {} });

  async function show(language: Language): Promise<void> {
    const messages = loaded.get(language) ?? load(language);
    loaded.set(language, messages);
    const value = { language, messages: await messages };
    if (wanted.peek() === language) shown.value = value;
  }

  let ready: Promise<void> = Promise.resolve();
  const stop = effect(() => {
    const current = show(wanted.value);
    current.catch(onError);
    ready = current;
  });

  const localeNow = () => LOCALES[shown.value.language];
  return {
    language: computed(() => shown.value.language),
    get ready() {
      return ready;
    },
    t: (key, ...args) => translate(shown.value.messages, localeNow(), key, ...args),
    number: (value, options) => value.toLocaleString(localeNow(), options),
    date: (iso) => formatDate(iso, localeNow()),
    stop,
  };
}

function formatDate(iso: string, locale: string): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return iso;
  const date = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: locale === LOCALES.vi ? 'numeric' : 'long',
    year: 'numeric',
    timeZone: TIME_ZONE,
  }).format(moment);
  if (!iso.includes('T')) return date;
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', timeZone: TIME_ZONE }).format(
    moment,
  );
  return `${date}, ${time}`;
}

export const I18nContext = createContext<I18n | null>(null);

/** The page's language, from the nearest provider. A component outside of one is a mistake in the code. */
export function useI18n(): I18n {
  const i18n = useContext(I18nContext);
  if (!i18n) throw new Error('No I18nContext above this component');
  return i18n;
}

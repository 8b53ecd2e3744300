import { flag, listOf, numberBetween, objectOf, oneOf, type Reader, textUpTo } from './readers.ts';
import { MAX_SCROLL_PACE, MAX_TEXT_SCALE, MIN_SCROLL_PACE, MIN_TEXT_SCALE } from './steps.ts';

/** One setting: what it is when nobody chose, and how a stored value is checked. */
export interface Item<T> {
  fallback: T;
  read: Reader<T>;
  /** Version of the stored shape, 1 when absent. */
  version?: number;
  /** From version n - 1 to version n, keyed by n; each is dated in a comment. */
  migrations?: Record<number, (old: unknown) => unknown>;
}

/** How a written form is to be spoken, as the reader taught it. */
export interface DictionaryEntry {
  written: string;
  spoken: string;
}

const item = <T>(fallback: NoInfer<T>, read: Reader<T>): Item<T> => ({ fallback, read });

/** The block that the reader chose as the article of a site. */
export interface ArticleRegion {
  host: string;
  /** A CSS selector. */
  selector: string;
}

const articleRegion = objectOf<ArticleRegion>({ host: textUpTo(253), selector: textUpTo(2000) });

const dictionaryEntry = objectOf<DictionaryEntry>({ written: textUpTo(100), spoken: textUpTo(300) });

/** The only place where a default is written. Widths and spaces are in em, sizes and scales in percent. */
export const ITEMS = {
  language: item('auto', oneOf('auto', 'vi', 'en')),

  textScale: item(100, numberBetween(MIN_TEXT_SCALE, MAX_TEXT_SCALE)),
  fontFamily: item(
    'literata',
    oneOf('literata', 'be-vietnam-pro', 'noto-serif', 'noto-sans', 'lexend', 'system-serif', 'system-sans'),
  ),
  lineHeight: item(1.7, numberBetween(1.6, 2.6)),
  columnWidth: item(36, numberBetween(24, 64)),
  letterSpacing: item(0, numberBetween(0, 0.2)),
  wordSpacing: item(0, numberBetween(0, 1)),
  paragraphSpacing: item(1, numberBetween(0.4, 3)),
  alignment: item('start', oneOf('start', 'justify')),
  theme: item('auto', oneOf('auto', 'light', 'ivory', 'dark', 'black', 'contrast')),

  /** What "auto" follows: the system, or the hours below. */
  autoTheme: item('system', oneOf('system', 'hours')),
  /** The full hours, 0..23, at which the light and the dark theme begin. */
  dayStart: item(6, numberBetween(0, 23)),
  nightStart: item(18, numberBetween(0, 23)),

  lineFocus: item(false, flag),
  lineFocusSize: item(3, oneOf(1, 3, 5)),
  lineFocusLook: item('dim', oneOf('dim', 'ruler')),
  boldStarts: item(false, flag),
  scrollPace: item(220, numberBetween(MIN_SCROLL_PACE, MAX_SCROLL_PACE)),
  abbreviationHints: item(true, flag),
  printLinks: item(false, flag),
  /** The colour that the next mark gets: the last one that was chosen. */
  markColour: item('yellow', oneOf('yellow', 'green', 'blue', 'pink')),

  detectEverywhere: item(false, flag),
  /** Hosts whose articles open in the reader by themselves. */
  autoOpenSites: item([], listOf(textUpTo(253))),
  articleRegions: item([], listOf(articleRegion)),
  /** Keeps with each article what extraction left out, and shows it in the reader. */
  showTrace: item(false, flag),

  speechEngine: item('auto', oneOf('auto', 'embedded', 'system')),
  /** A voice id of the engine; empty lets the engine choose. */
  embeddedVoice: item('', textUpTo(300)),
  systemVoice: item('', textUpTo(300)),
  speechRate: item(1, numberBetween(0.5, 3)),
  speechPitch: item(1, numberBetween(0.5, 2)),
  speechVolume: item(1, numberBetween(0, 1)),
  speechSkipCaptions: item(false, flag),
  speechSkipTables: item(false, flag),
  /** Where numbers and letters of codes are said in full ("nghị quyết trung ương") or shortly. */
  speechExpandCodes: item(true, flag),
  speechDictionary: item([], listOf(dictionaryEntry)),

  savePictures: item(true, flag),
  /** Largest picture that is kept with a saved article, in MB. */
  pictureLimit: item(5, numberBetween(0.5, 50)),
} as const satisfies Record<string, Item<unknown>>;

export type SettingName = keyof typeof ITEMS;
export type SettingValue<N extends SettingName> = NonNullable<ReturnType<(typeof ITEMS)[N]['read']>>;
export type SettingValues = { [N in SettingName]: SettingValue<N> };

export const SETTING_NAMES = Object.keys(ITEMS) as readonly SettingName[];

/**
 * The value of a setting from what storage holds: migrated from `storedVersion`, checked, and the default where it is
 * missing or bad. One bad value never touches another setting.
 */
export function readItem<T>(spec: Item<T>, stored: unknown, storedVersion = 1): T {
  if (stored === undefined || stored === null) return spec.fallback;
  let value = stored;
  for (let version = storedVersion + 1; version <= (spec.version ?? 1); version += 1) {
    value = spec.migrations?.[version]?.(value) ?? value;
  }
  return spec.read(value) ?? spec.fallback;
}

/** The item of a setting, typed by its value. */
export function itemOf<N extends SettingName>(name: N): Item<SettingValue<N>> {
  return ITEMS[name] as unknown as Item<SettingValue<N>>;
}

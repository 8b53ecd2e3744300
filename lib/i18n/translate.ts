import type { GeneratedI18nStructure } from '../../.wxt/i18n/structure.d.ts';

export type Language = 'vi' | 'en';

/** `messages.json` of one language, as the build writes it from `assets/locales`. */
export type Messages = Readonly<Record<string, { message: string }>>;

type Structure = GeneratedI18nStructure;
export type MessageKey = Exclude<keyof Structure, `@@${string}`>;

type NamesOf<K extends MessageKey> = Structure[K] extends { namedSubstitutions: readonly (infer N extends string)[] }
  ? N
  : never;
type CountOf<K extends MessageKey> = Structure[K] extends { plural: true } ? 'count' : never;
export type MessageValues<K extends MessageKey> = Readonly<Record<NamesOf<K> | CountOf<K>, string | number>>;

/** What a message needs beside its key: nothing, or the values that it names. */
export type MessageArguments<K extends MessageKey> = [NamesOf<K> | CountOf<K>] extends [never]
  ? []
  : [values: MessageValues<K>];

const PLURAL_SEPARATOR = ' | ';

/** `none | one | more`, `one | more`, or the same for every count. */
function chooseForm(message: string, count: unknown): string {
  if (typeof count !== 'number') return message;
  const forms = message.split(PLURAL_SEPARATOR);
  const more = forms.length - 1;
  const index = count === 1 ? more - 1 : count === 0 && more === 2 ? 0 : more;
  return forms[index] ?? message;
}

/**
 * The text of a message: the plural form for `values.count`, with every `{name}` replaced by its value, numbers as the locale writes them.
 * A key without a message gives the key itself, so that a gap can be seen.
 */
export function translate<K extends MessageKey>(
  messages: Messages,
  locale: string,
  key: K,
  ...args: MessageArguments<K>
): string {
  const message = messages[key.replaceAll('.', '_')]?.message ?? key;
  const values: Readonly<Record<string, string | number> & { count?: string | number }> = args[0] ?? {};
  return chooseForm(message, values.count).replace(
    /\{(\w+)\}/g,
    (whole, name: string) => values[name]?.toLocaleString(locale) ?? whole,
  );
}

const FACTORY_TAGS: ReadonlySet<string> = new Set(['en-us', 'en']);

/**
 * The language of the interface. `auto` follows the browser: English where its list asks for English and not for
 * Vietnamese, otherwise Vietnamese. `en-US, en` is the list as its maker ships it, which most Vietnamese readers never
 * change: it says nothing, and who reads these portals reads Vietnamese.
 */
export function chooseLanguage(setting: 'auto' | Language, preferred: readonly string[]): Language {
  if (setting !== 'auto') return setting;
  const tags = preferred.map((tag) => tag.toLowerCase().replace('_', '-'));
  const lists = (language: Language) => tags.some((tag) => tag.split('-')[0] === language);
  const isAsShipped = tags.every((tag) => FACTORY_TAGS.has(tag));
  return lists('en') && !lists('vi') && !isAsShipped ? 'en' : 'vi';
}

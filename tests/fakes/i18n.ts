import { readFileSync } from 'node:fs';
import { signal } from '@preact/signals';
import { parse } from 'yaml';
import { createI18n, type I18n } from '../../lib/i18n/context.ts';
import type { Language, Messages } from '../../lib/i18n/translate.ts';

type Tree = { [key: string]: Tree | string };

/** The locale file as the build writes it: nested keys joined by `_`, plural forms by ` | `. */
function flatten(tree: Tree, path: string[] = []): [string, { message: string }][] {
  return Object.entries(tree).flatMap(([key, value]): [string, { message: string }][] => {
    if (typeof value === 'string') return [[[...path, key].join('_'), { message: value }]];
    const isPlural = Object.keys(value).some((form) => form === 'n');
    if (isPlural) return [[[...path, key].join('_'), { message: Object.values(value).join(' | ') }]];
    return flatten(value, [...path, key]);
  });
}

/** The messages of a language, as the build writes them. */
export function messagesOf(language: Language): Messages {
  return Object.fromEntries(flatten(parse(readFileSync(`assets/locales/${language}.yml`, 'utf8')) as Tree));
}

/** A page's language over the real locale files, for component tests in Node. */
export async function fakeI18n(language: Language = 'vi'): Promise<I18n> {
  const load = async (wanted: Language) => messagesOf(wanted);
  const i18n = createI18n({ setting: signal(language), preferred: [], load });
  await i18n.ready;
  return i18n;
}

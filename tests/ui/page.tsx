import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signal } from '@preact/signals';
import { cleanup, render } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach } from 'vitest';
import { parse } from 'yaml';
import { createI18n, type I18n, I18nContext } from '../../lib/i18n/context.ts';
import type { Language, Messages } from '../../lib/i18n/translate.ts';

afterEach(cleanup);

type Tree = { [name: string]: string | Tree };

function flatten(tree: Tree, path: string[] = []): [string, { message: string }][] {
  return Object.entries(tree).flatMap(([name, value]): [string, { message: string }][] => {
    if (typeof value === 'string') return [[[...path, name].join('_'), { message: value }]];
    const isPlural = Object.keys(value).every((key) => key === 'n' || /^\d$/.test(key));
    return isPlural
      ? [[[...path, name].join('_'), { message: Object.values(value).join(' | ') }]]
      : flatten(value, [...path, name]);
  });
}

/** The messages of a language as the build makes them. */
export function messagesOf(language: Language): Messages {
  const file = join(import.meta.dirname, `../../assets/locales/${language}.yml`);
  return Object.fromEntries(flatten(parse(readFileSync(file, 'utf8'))));
}

/** The interface language of a test page. */
export async function startI18n(language: Language = 'vi'): Promise<I18n> {
  const i18n = createI18n({ setting: signal(language), preferred: [], load: async (name) => messagesOf(name) });
  await i18n.ready;
  return i18n;
}

/** Renders in Vietnamese, as a page of the extension would. */
export async function renderPage(children: ComponentChild, language: Language = 'vi') {
  const i18n = await startI18n(language);
  return render(<I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>);
}

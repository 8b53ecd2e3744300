import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { COMMANDS, READER_KEYS } from '../../lib/shortcuts/table.ts';
import { sourcesOf } from './sources.ts';

type Tree = { [key: string]: string | Tree };

const isPlural = (tree: Tree): boolean => Object.keys(tree).every((key) => /^(?:\d+|n)$/.test(key));

/** `{ popup: { read: 'Đọc' } }` → `popup.read`. A message with plural forms is one. */
function flatten(tree: Tree, prefix = ''): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const name = prefix + key;
      if (typeof value === 'string') return [[name, value] as const];
      if (isPlural(value)) return [[name, Object.values(value).join(' ')] as const];
      return [...flatten(value, `${name}.`)];
    }),
  );
}

const read = (language: string): Map<string, string> =>
  flatten(parse(readFileSync(`assets/locales/${language}.yml`, 'utf8')));
/** Messages of a language that have plural forms. */
function pluralsOf(language: string): Set<string> {
  const names = (tree: Tree, prefix: string): string[] =>
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === 'string' ? [] : isPlural(value) ? [prefix + key] : names(value, `${prefix}${key}.`),
    );
  return new Set(names(parse(readFileSync(`assets/locales/${language}.yml`, 'utf8')), ''));
}
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\d|\{\w+\}/g) ?? [])].toSorted();

const vietnamese = read('vi');
const english = read('en');
const englishPlurals = pluralsOf('en');
const code = sourcesOf('lib', 'components', 'entrypoints', 'wxt.config.ts')
  .filter(({ path }) => /\.tsx?$/.test(path))
  .map(({ text }) => text)
  .join('\n');

/** Whether the code names the key, whole or by a template such as `popup.problem.${reason}`; manifests and menus write `_` for the dot. */
function isUsed(key: string): boolean {
  const parts = key.split('.');
  const starts = parts.slice(1).map((_part, index) => parts.slice(0, index + 1).join('.'));
  const underscored = key.replaceAll('.', '_');
  return (
    [`'${key}'`, `'${underscored}'`, `__MSG_${underscored}__`].some((form) => code.includes(form)) ||
    starts.some((start) => code.includes(`\`${start}.\${`))
  );
}

describe('locales', () => {
  it('have the same messages', () => {
    expect([...english.keys()].toSorted()).toEqual([...vietnamese.keys()].toSorted());
  });

  it('have no empty message', () => {
    const empty = [...vietnamese, ...english].filter(([, text]) => !text.trim()).map(([key]) => key);
    expect(empty).toEqual([]);
  });

  it('name the same values in both languages', () => {
    const different = [...vietnamese].filter(
      ([key, text]) => placeholders(text).join() !== placeholders(english.get(key) ?? '').join(),
    );
    expect(different.map(([key]) => key)).toEqual([]);
  });

  it('are in NFC, so that searching and comparing works', () => {
    expect([...vietnamese].filter(([, text]) => text !== text.normalize('NFC')).map(([key]) => key)).toEqual([]);
  });

  it('hold no message that nothing uses', () => {
    const named = new Set<string>([...COMMANDS, ...READER_KEYS].map(({ label }) => label));
    expect([...vietnamese.keys()].filter((key) => !named.has(key) && !isUsed(key))).toEqual([]);
  });

  it('hold every message of the shortcut table', () => {
    const labels = [...COMMANDS, ...READER_KEYS].map(({ label }) => label);
    expect(labels.filter((label) => !vietnamese.has(label))).toEqual([]);
  });

  it('have an English form for one wherever a counted word has another', () => {
    const counted = /\{count\} (?:[a-z]+ )*[a-z]+s\b/;
    const alone = [...english].filter(([key, text]) => counted.test(text) && !englishPlurals.has(key));
    expect(alone.map(([key]) => key)).toEqual([]);
  });
});

/** Code that shows something, without its comments. */
const showing = sourcesOf('components', 'entrypoints')
  .filter(({ path }) => /\.tsx?$/.test(path))
  .map(({ path, text }) => ({ path, text: text.replace(/\/\*[\s\S]*?\*\/|(?<![:"'`])\/\/.*$/gm, '') }));

/** What may stand in code: names, which no language changes, an article to try, and what is looked for in articles. */
const NAMES = /Dễ Đọc|Tiếng Việt/g;
const NO_INTERFACE = ['components/welcome/sample-article.ts', 'components/article/kept-words.ts'];

describe('what is shown', () => {
  const found = (pattern: RegExp) =>
    showing
      .filter(({ path }) => !NO_INTERFACE.includes(path))
      .flatMap(({ path, text }) => (text.replace(NAMES, '').match(pattern) ?? []).map((part) => `${path}: ${part}`));

  it('in Vietnamese comes from the locales', () => {
    expect(found(/^.*[ăâđêôơưĂÂĐÊÔƠƯ\u1ea0-\u1ef9].*$/gm)).toEqual([]);
  });

  it('between tags comes from the locales', () => {
    expect(found(/(?<=["}\w/\s])>[^<>{}();=]*\p{L}{2}[^<>{}();=]*<\//gu)).toEqual([]);
  });

  it('by names, tips and labels comes from the locales', () => {
    expect(found(/\b(?:aria-\w+|title|placeholder|alt|label|hint|legend)="[^"]*\p{Lu}\p{L}+[^"]*"/gu)).toEqual([]);
  });
});

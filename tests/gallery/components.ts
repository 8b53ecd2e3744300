import { relative } from 'node:path';
import { sourcesOf } from '../architecture/sources.ts';

const ROOT = new URL('../..', import.meta.url).pathname;

/** Functions at the top of a module that are named as components are; not what gives no element. */
const COMPONENT = /^(?:export )?(?:function (?<plain>[A-Z]\w*)|const (?<kept>[A-Z]\w*) = memo\()/gm;

/** The names of the components in a source text, those that it keeps to itself among them. */
function componentsIn(text: string): string[] {
  return [...text.matchAll(COMPONENT)].map(({ groups }) => groups?.['plain'] ?? groups?.['kept'] ?? '');
}

/** Every component of the product, as `path name`. */
export function everyComponent(): string[] {
  return sourcesOf('components', 'entrypoints')
    .filter(({ path }) => path.endsWith('.tsx'))
    .flatMap(({ path, text }) => componentsIn(text).map((name) => `${path} ${name}`));
}

/** Tells each component which one it is, so that the page can note which were drawn: builds shorten names. */
export const NAMES = {
  name: 'gallery:names',
  enforce: 'pre' as const,
  transform(code: string, id: string): string | undefined {
    const path = relative(ROOT, id);
    if (!/^(?:components|entrypoints)\/.*\.tsx$/.test(path)) return undefined;
    const named = componentsIn(code).map(
      (name) => `Object.assign(${name}, { home: ${JSON.stringify(`${path} ${name}`)} });`,
    );
    return [code, ...named].join('\n');
  },
};

import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');

/** A text file of the repository. */
export interface Source {
  /** From the root, with slashes, for example `lib/text/fold.ts`. */
  path: string;
  text: string;
}

/** The files that git knows (and new ones that it does not ignore) under the given places. */
export function sourcesOf(...places: string[]): Source[] {
  const known = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '--', ...places], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return known
    .split('\n')
    .filter((path) => path && existsSync(join(ROOT, path)))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

export const isCode = ({ path }: Source): boolean => /\.(?:ts|tsx|mjs|css)$/.test(path);

/** The code of the product: what ships, without tests and scripts. */
export function productSources(): Source[] {
  return sourcesOf('entrypoints', 'components', 'lib').filter(({ path }) => /\.tsx?$/.test(path));
}

export interface Import {
  from: string;
  /** A path from the root where it is a file of ours, else the package's name as written. */
  to: string;
  isType: boolean;
}

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(type\s+)?([^'"`;]*?from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g;

/** All imports and re-exports of a file. `import { type A }` without a value beside it is a type import too. */
export function importsOf({ path, text }: Source): Import[] {
  return [...text.replace(/^\s*(?:\/?\*|\/\/).*$/gm, '').matchAll(IMPORT)].map(
    ([, keyword, names = '', fixed, dynamic]) => {
      const target = fixed ?? dynamic ?? '';
      const inBraces =
        /\{([^}]*)\}/
          .exec(names)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const onlyTypes = inBraces.length > 0 && inBraces.every((name) => name === '' || name.startsWith('type '));
      const to = target.startsWith('.') ? posix.normalize(posix.join(dirname(path), target)) : target;
      return { from: path, to, isType: keyword !== undefined || onlyTypes };
    },
  );
}

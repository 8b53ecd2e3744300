import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';

const OUTPUT = join(import.meta.dirname, '../../.output');

/** A built extension, by its folder's name in .output. */
export type Build = 'chrome-mv3' | 'firefox-mv3';

/** Files of a build with their bytes, by path from its root with slashes. */
export function filesOf(build: Build): Record<string, Uint8Array> {
  const root = join(OUTPUT, build);
  const paths = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(root, path)).isFile(),
  );
  return Object.fromEntries(paths.map((path) => [path.replaceAll('\\', '/'), readFileSync(join(root, path))]));
}

export function readText(files: Readonly<Record<string, Uint8Array>>, path: string): string {
  const bytes = files[path];
  if (!bytes) throw new Error(`the build has no ${path}`);
  return Buffer.from(bytes).toString('utf8');
}

const IN_PAGE = /<script[^>]+src="([^"]+)"|<link[^>]+rel="modulepreload"[^>]+href="([^"]+)"/g;
const AT_START = /(?:from|import)\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;
const LATER = /import\(\s*["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g;

/** The scripts that a page loads by itself; with `later`, those too that it loads when they are first needed. */
export function scriptsOf(files: Readonly<Record<string, Uint8Array>>, page: string, { later = false } = {}): string[] {
  const found = new Set<string>();
  const follow = (path: string): void => {
    if (found.has(path) || !(path in files)) return;
    found.add(path);
    const text = readText(files, path);
    const targets = [...text.matchAll(AT_START), ...(later ? text.matchAll(LATER) : [])];
    for (const [, target = ''] of targets) follow(posix.join(posix.dirname(path), target));
  };
  for (const [, script, preload] of readText(files, page).matchAll(IN_PAGE)) {
    follow((script ?? preload ?? '').replace(/^\//, ''));
  }
  return [...found];
}

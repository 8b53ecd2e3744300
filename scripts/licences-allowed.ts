import type { LockedPackage } from './lock.ts';

/** Licences (SPDX) of what may travel inside the package: all can be joined with GPL-3.0-or-later. */
const IN_PACKAGE: ReadonlySet<string> = new Set([
  '0BSD',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'GPL-3.0',
  'GPL-3.0-only',
  'GPL-3.0-or-later',
  'LGPL-3.0',
  'ISC',
  'MIT',
  'MPL-2.0',
  'OFL-1.1',
  'Zlib',
]);

/** What tools that are never shipped may have besides. */
const IN_TOOLS: ReadonlySet<string> = new Set([
  ...IN_PACKAGE,
  'BlueOak-1.0.0',
  // An old way to write BSD-3-Clause.
  'BSD',
  'CC-BY-4.0',
  'CC0-1.0',
  'GPL-2.0',
  'Python-2.0',
]);

/**
 * Whether a licence expression lets us use a package: each part that is joined by AND, one part of those joined by OR. An
 * expression without a licence in it is not.
 */
export function isAllowed(expression: string | undefined, where: 'package' | 'tools'): boolean {
  const allowed = where === 'package' ? IN_PACKAGE : IN_TOOLS;
  const bare = (expression ?? '').replace(/[()]/g, ' ').trim();
  return (
    bare !== '' &&
    bare.split(/\s+AND\s+/).every((part) => part.split(/\s+OR\s+/).some((name) => allowed.has(name.trim())))
  );
}

/** The licence of a locked package. Builds for other machines than ours carry none in the lock; they are parts of a package that has one. */
export function licenceOf(entry: LockedPackage, all: readonly LockedPackage[]): string | undefined {
  if (entry.license !== undefined || !entry.isOptional) return entry.license;
  const family = entry.name.split('-')[0] ?? entry.name;
  return all.find((other) => other.name.startsWith(family) && other.version === entry.version && other.license)
    ?.license;
}

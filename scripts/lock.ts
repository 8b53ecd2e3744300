import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One installed package, as package-lock.json (version 3) tells of it. */
export interface LockedPackage {
  /** Its place: `node_modules/preact`, or `node_modules/a/node_modules/b`. */
  path: string;
  name: string;
  version: string;
  license: string | undefined;
  resolved: string | undefined;
  integrity: string | undefined;
  isDev: boolean;
  isOptional: boolean;
  dependencies: readonly string[];
}

type Entry = Record<string, unknown>;

const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** Every package of a lock file, in its order; the project itself is left out. */
export function lockedPackages(lock: string): LockedPackage[] {
  const { packages }: { packages: Record<string, Entry> } = JSON.parse(lock);
  return Object.entries(packages).flatMap(([path, entry]) => {
    if (path === '' || entry['link'] === true) return [];
    const wanted = {
      ...(entry['dependencies'] as Entry | undefined),
      ...(entry['optionalDependencies'] as Entry | undefined),
    };
    return {
      path,
      name: text(entry['name']) ?? path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: text(entry['version']) ?? '',
      license: text(entry['license']),
      resolved: text(entry['resolved']),
      integrity: text(entry['integrity']),
      isDev: entry['dev'] === true,
      isOptional: entry['optional'] === true || entry['devOptional'] === true,
      dependencies: Object.keys(wanted).toSorted(),
    };
  });
}

/** The package that `name` means for the one at `path`, as Node looks for it: beside it, then further up. */
export function resolveFrom(
  packages: ReadonlyMap<string, LockedPackage>,
  path: string,
  name: string,
): LockedPackage | undefined {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('/node_modules/')))) {
    const found = packages.get(`${at}/node_modules/${name}`);
    if (found) return found;
  }
  return packages.get(`node_modules/${name}`);
}

/** The text of package-lock.json under a folder. */
export const readLock = (root: string): string => readFileSync(join(root, 'package-lock.json'), 'utf8');

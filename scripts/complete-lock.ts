import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Adds to package-lock.json the optional packages of other platforms that npm left out: a registry without them makes `npm install` drop
 * them in silence, and `npm ci` then refuses the whole lock (https://github.com/npm/cli/issues/4828). Run it after `npm install`.
 */

interface LockedPackage {
  version?: string;
  dev?: boolean;
  optional?: boolean;
  cpu?: string[];
  os?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

const OS = ['android', 'darwin', 'freebsd', 'linux', 'netbsd', 'openbsd', 'openharmony', 'sunos', 'win32', 'aix'];
const CPU = ['arm64', 'arm', 'x64', 'ia32', 'ppc64', 'riscv64', 's390x', 'loong64', 'mips64el', 'wasm32'];

/** What a platform package's name tells of its platform: `@x/y-linux-arm64-musl` → linux, arm64, musl. */
export function platformOf(name: string): Pick<LockedPackage, 'cpu' | 'os' | 'libc'> {
  const parts = name.split(/[-/]/);
  const os = OS.filter((part) => parts.includes(part));
  const cpu = CPU.filter((part) => parts.includes(part));
  const libc = parts.some((part) => part.startsWith('musl')) ? ['musl'] : parts.includes('gnu') ? ['glibc'] : [];
  return { ...(cpu.length > 0 && { cpu }), ...(libc.length > 0 && { libc }), ...(os.length > 0 && { os }) };
}

/** The lock's packages with an entry for each optional dependency that has none; names of those added. */
export function completeLock(packages: Readonly<Record<string, LockedPackage>>): {
  packages: Record<string, LockedPackage>;
  added: string[];
} {
  const complete: Record<string, LockedPackage> = { ...packages };
  const added: string[] = [];
  for (const [path, { optionalDependencies = {}, dev }] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(optionalDependencies)) {
      const isThere = `${path}/node_modules/${name}` in complete || `node_modules/${name}` in complete;
      if (isThere || !/^\d/.test(version)) continue;
      complete[`node_modules/${name}`] = { version, ...(dev && { dev }), optional: true, ...platformOf(name) };
      added.push(name);
    }
  }
  const sorted = Object.entries(complete).sort(([a], [b]) => (a < b ? -1 : 1));
  return { packages: Object.fromEntries(sorted), added };
}

if (import.meta.main) {
  const path = join(import.meta.dirname, '..', 'package-lock.json');
  const lock = JSON.parse(readFileSync(path, 'utf8'));
  const { packages, added } = completeLock(lock.packages);
  if (added.length > 0) writeFileSync(path, `${JSON.stringify({ ...lock, packages }, null, 2)}\n`);
  console.log(added.length > 0 ? `added ${added.join(', ')}` : 'package-lock.json is complete');
}

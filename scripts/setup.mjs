import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installMissing } from './install-needs.mjs';

/**
 * Makes a machine ready: `node scripts/setup.mjs start|test`. Node ≥ 20, no dependencies, Linux, macOS and Windows.
 * What it can install it installs; what it cannot it names, with the command to type, and ends with 1.
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const goal = process.argv[2] ?? 'start';

/** Installs the packages of package-lock.json, unless the ones there came from this very lock file. */
function installNodeModules() {
  const lock = join(ROOT, 'package-lock.json');
  const stamp = join(ROOT, 'node_modules', '.installed-from');
  const record = join(ROOT, 'node_modules', '.package-lock.json');
  const hash = createHash('sha256').update(readFileSync(lock)).digest('hex');
  const isCurrent = existsSync(stamp)
    ? readFileSync(stamp, 'utf8') === hash
    : existsSync(record) && statSync(record).mtimeMs >= statSync(lock).mtimeMs;
  if (!isCurrent) {
    const npm = process.env['npm_execpath'];
    const [command, args] = npm ? [process.execPath, [npm]] : ['npm', []];
    const result = spawnSync(command, [...args, 'ci', '--no-audit', '--no-fund'], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: !npm && process.platform === 'win32',
    });
    if (result.status !== 0) return false;
  }
  writeFileSync(stamp, hash);
  return true;
}

function isNodeRecentEnough() {
  const major = Number(process.versions.node.split('.')[0]);
  if (major >= 20) return true;
  console.error(`Node ${process.versions.node} is too old: install Node 20 or later from https://nodejs.org`);
  return false;
}

if (!['start', 'test'].includes(goal)) {
  console.error('usage: node scripts/setup.mjs start|test');
  process.exit(1);
}
process.exit(isNodeRecentEnough() && installNodeModules() && installMissing(goal) ? 0 : 1);

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findProgram } from './browsers.mjs';
import { INSTALLERS, NEEDS } from './needs.mjs';

/**
 * Makes a machine ready: `node scripts/setup.mjs start|test`. Node ≥ 20, no dependencies, Linux, macOS and Windows.
 * What it can install it installs; what it cannot it names, with the command to type, and ends with 1.
 */

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..');
const goal = process.argv[2] ?? 'start';

function run(command, args, { quiet = false } = {}) {
  return spawnSync(command, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

/** `[]` as root, `['sudo', '-n', …]` where sudo asks no password, undefined where neither. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  const sudo = ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  return findProgram('sudo') && run('sudo', ['-n', 'true'], { quiet: true }).status === 0 ? sudo : undefined;
}

const canInstallWithApt = (name) =>
  /^\s+Candidate: (?!\(none\))/m.test(run('apt-cache', ['policy', name], { quiet: true }).stdout ?? '');

/** Of the packages that may bring a need, the one that this machine's manager knows. */
function choosePackage(installer, need) {
  const names = need.packages[installer.manager] ?? [];
  return installer.manager === 'apt' ? names.find(canInstallWithApt) : names[0];
}

function installPackages(installer, prefix, needs) {
  const known = needs.map((need) => choosePackage(installer, need)).filter(Boolean);
  if (known.length === 0) return;
  const install = (list) => execute([...prefix, ...installer.install(list)]);
  if (install(known)) return;
  for (const name of known) install([name]);
}

function execute(command) {
  const [program = '', ...args] = command;
  console.log(`> ${command.join(' ')}`);
  return run(program, args).status === 0;
}

function installMissing() {
  const missing = () => NEEDS.filter((need) => need.goals.includes(goal) && !need.isThere());
  const wanted = missing();
  if (wanted.length === 0) return true;
  const installer = INSTALLERS.find(({ program }) => findProgram(program));
  const prefix = installer?.asRoot ? asRoot() : [];
  if (installer && prefix) {
    // The lists of a machine that was made long ago name browsers of long ago, or none.
    if (installer.manager === 'apt') execute([...prefix, 'apt-get', 'update', '-q']);
    installPackages(
      installer,
      prefix,
      wanted.filter((need) => !need.optional),
    );
    installPackages(
      installer,
      prefix,
      wanted.filter((need) => need.optional),
    );
  }
  const left = missing();
  for (const need of left) {
    const names = installer ? need.packages[installer.manager] : undefined;
    const how =
      installer && names
        ? `install it with: ${installer.asRoot ? 'sudo ' : ''}${installer.install([names[0]]).join(' ')}`
        : 'install it by hand';
    console.error(`${need.optional ? 'Not found (some checks say less without it)' : 'Missing'}: ${need.name}; ${how}`);
  }
  return left.every((need) => need.optional);
}

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
process.exit(isNodeRecentEnough() && installNodeModules() && installMissing() ? 0 : 1);

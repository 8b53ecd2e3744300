import { spawnSync } from 'node:child_process';
import { findProgram } from './browsers.mjs';
import { INSTALLERS, NEEDS } from './needs.mjs';

/** Installs what a machine lacks where this user may, and says what to type where not. Plain JavaScript, as setup.mjs. */

function run(command, args, { quiet = false } = {}) {
  return spawnSync(command, args, {
    encoding: 'utf8',
    stdio: ['ignore', quiet ? 'pipe' : 'inherit', quiet ? 'pipe' : 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

function execute(command) {
  const [program = '', ...args] = command;
  console.log(`> ${command.join(' ')}`);
  return run(program, args).status === 0;
}

/** What stands before a command that needs root: nothing as root, sudo where it asks no password, null where neither. */
function rightsHere() {
  if (process.getuid?.() === 0) return [];
  const sudo = ['sudo', '-n', '--preserve-env=DEBIAN_FRONTEND'];
  return findProgram('sudo') && run('sudo', ['-n', 'true'], { quiet: true }).status === 0 ? sudo : null;
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

/** Names each thing that is missing, then the one command that brings them all, then what goes without it. */
function explain(missing, installer) {
  for (const { name, optional } of missing)
    console.error(`${optional ? 'Not found (some checks say less without it)' : 'Missing'}: ${name}`);
  const nameOf = (need) => installer && (choosePackage(installer, need) ?? need.packages[installer.manager]?.[0]);
  const packages = missing.map(nameOf).filter(Boolean);
  if (packages.length > 0)
    console.error(`Install: ${installer.asRoot ? 'sudo ' : ''}${installer.install(packages).join(' ')}`);
  for (const { name, byHand } of missing.filter((need) => need.byHand || !nameOf(need)))
    console.error(
      `${packages.length > 0 ? 'Or without' : 'Without'} a package manager, ${name}: ${byHand ?? 'install it by hand'}`,
    );
}

/**
 * Installs what `goal` (start or test) needs and this machine lacks. `rights` stands before the commands of a package manager that needs root; null
 * where this user has none. False where something is left that the goal cannot do without; what it is, and what to type, was printed.
 */
export function installMissing(goal, rights = rightsHere()) {
  const missing = () => NEEDS.filter((need) => need.goals.includes(goal) && !need.isThere());
  const wanted = missing();
  if (wanted.length === 0) return true;
  const installer = INSTALLERS.find(({ program }) => findProgram(program));
  const prefix = installer?.asRoot ? rights : [];
  if (installer && prefix) {
    // The lists of a machine that was made long ago name browsers of long ago, or none.
    if (installer.manager === 'apt') execute([...prefix, 'apt-get', 'update', '-q']);
    for (const optional of [false, true]) {
      const needs = wanted.filter((need) => (need.optional ?? false) === optional);
      if (needs.length > 0) installPackages(installer, prefix, needs);
    }
  }
  const left = missing();
  if (left.length > 0) explain(left, installer);
  return left.every((need) => need.optional);
}

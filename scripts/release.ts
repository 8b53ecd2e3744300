import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { dateSection, draftSection, sectionsOf } from './release-notes.ts';
import { checksums, differences, PACKAGES, type Packages } from './release-packages.ts';
import { writeBillOfMaterials } from './sbom.ts';

/**
 * `npm run release [-- 1.2.0]`: builds the store packages twice, holds both against each other byte for byte, and leaves packages, sources, checksums,
 * bill of materials and notes in artifacts/release. With a version it first writes that into package.json and its lock, the one place it
 * has, and dates the changelog.
 */

const ROOT = join(import.meta.dirname, '..');
const TARGET = join(ROOT, 'artifacts', 'release');
const CHANGELOG = join(ROOT, 'CHANGELOG.md');

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}

function run(program: string, args: readonly string[]): string {
  const { status, stdout, error } = spawnSync(program, args, {
    cwd: ROOT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, WXT_TELEMETRY: '0' },
  });
  if (error || status !== 0)
    fail(`${program} ${args.join(' ')} failed: ${error?.message ?? `it ended with ${status}`}`);
  return stdout;
}

const versionNow = (): string => JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).version;

function setVersion(version: string): void {
  if (!/^\d+\.\d+\.\d+$/.test(version)) fail(`${version} is no version that both stores take: three numbers, 1.2.0`);
  run('npm', ['version', version, '--no-git-tag-version', '--allow-same-version']);
  const today = new Date().toISOString().slice(0, 10);
  writeFileSync(CHANGELOG, dateSection(readFileSync(CHANGELOG, 'utf8'), version, today));
}

/** The changelog's section of a version; without one, a draft from the commits goes to the screen and the release stops. */
function notesOf(version: string): string {
  const section = sectionsOf(readFileSync(CHANGELOG, 'utf8')).find((entry) => entry.version === version);
  if (section?.body) return `# Dễ Đọc ${version} · ${section.when}\n\n${section.body}\n`;
  const last = spawnSync('git', ['describe', '--tags', '--abbrev=0'], { cwd: ROOT, encoding: 'utf8' }).stdout.trim();
  const subjects = run('git', ['log', '--format=%s', last ? `${last}..HEAD` : 'HEAD'])
    .trim()
    .split('\n');
  return fail(
    `CHANGELOG.md says nothing of ${version}. A draft to rewrite for readers:\n\n${draftSection(version, subjects)}`,
  );
}

function buildPackages(version: string): Packages {
  run('npm', ['run', 'zip']);
  run('npm', ['run', 'zip:firefox']);
  return PACKAGES(version).map((name) => ({ name, bytes: readFileSync(join(ROOT, '.output', name)) }));
}

const [wanted] = process.argv.slice(2);
if (wanted) setVersion(wanted);
const version = versionNow();
const notes = notesOf(version);

const first = buildPackages(version);
const unlike = differences(first, buildPackages(version));
if (unlike.length > 0) fail(`two builds do not agree:\n${unlike.join('\n')}`);

rmSync(TARGET, { recursive: true, force: true });
mkdirSync(TARGET, { recursive: true });
for (const { name } of first) copyFileSync(join(ROOT, '.output', name), join(TARGET, name));
const bill = basename(writeBillOfMaterials(TARGET));
writeFileSync(join(TARGET, 'RELEASE-NOTES.md'), notes);
const sums = checksums([...first, { name: bill, bytes: readFileSync(join(TARGET, bill)) }]);
writeFileSync(join(TARGET, 'SHA256SUMS'), sums);
console.log(`${sums}Two builds agree; packages, notes and bill of materials of ${version} are in artifacts/release.`);

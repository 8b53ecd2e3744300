import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { differences, PACKAGES } from './release-packages.ts';

/**
 * `npm run release:check`: does what a store's reviewer does. Unpacks the sources of artifacts/release in a clean folder, installs and
 * builds there, and holds the packages that come out against the released ones, byte for byte.
 */

const ROOT = join(import.meta.dirname, '..');
const RELEASE = join(ROOT, 'artifacts', 'release');

const { version }: { version: string } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const [chrome = '', firefox = '', sources = ''] = PACKAGES(version);
if (!existsSync(join(RELEASE, sources))) {
  console.error(`There is no ${sources} in artifacts/release yet: npm run release makes it.`);
  process.exit(1);
}
const folder = mkdtempSync(join(tmpdir(), 'de-doc-rebuild-'));

function run(...args: string[]): void {
  console.log(`> npm ${args.join(' ')}`);
  const { status } = spawnSync('npm', args, {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, WXT_TELEMETRY: '0' },
  });
  if (status !== 0) throw new Error(`npm ${args.join(' ')} ended with ${status}`);
}

try {
  for (const [path, bytes] of Object.entries(unzipSync(readFileSync(join(RELEASE, sources))))) {
    if (path.endsWith('/')) continue;
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  run('ci');
  run('run', 'zip:firefox');
  run('run', 'zip');
  const packagesOf = (place: string) =>
    [firefox, chrome].map((name) => ({ name, bytes: readFileSync(join(place, name)) }));
  const unlike = differences(packagesOf(RELEASE), packagesOf(join(folder, '.output')));
  console.log(
    unlike.length > 0
      ? `The rebuilt packages differ:\n${unlike.join('\n')}`
      : 'The sources rebuild both packages byte for byte.',
  );
  process.exitCode = unlike.length > 0 ? 1 : 0;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

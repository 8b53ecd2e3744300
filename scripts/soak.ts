import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/**
 * `npm run soak [rounds]`: builds the extension for both browsers and lets a reader open, read, listen, save, search and delete two thousand
 * times, while the background is killed at random. `E2E_BROWSER=firefox` takes one browser, `SOAK_SEED=2` another course.
 */

const ROOT = join(import.meta.dirname, '..');
const rounds = Number(process.argv[2] ?? 2000);
if (!Number.isInteger(rounds) || rounds < 1) {
  console.error('npm run soak [how many rounds]');
  process.exit(1);
}

function run(script: string, ...args: string[]): void {
  const { status } = spawnSync(process.execPath, [join(ROOT, 'node_modules', script), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, WXT_TELEMETRY: '0', SOAK_ROUNDS: String(rounds) },
  });
  if (status !== 0) process.exit(1);
}

run('wxt/bin/wxt.mjs', 'build');
run('wxt/bin/wxt.mjs', 'build', '-b', 'firefox', '--mv3');
run('vitest/vitest.mjs', 'run', '--project', 'e2e', 'tests/e2e/soak.test.ts');

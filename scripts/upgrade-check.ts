import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * `npm run upgrade-check [commit]`: builds the extension of an earlier commit or tag (by default the last tag, or twenty commits ago where there is
 * none), installs it in both browsers, makes data with it and updates it in place to the current build. Needs the history of git.
 */

const ROOT = join(import.meta.dirname, '..');
const env: NodeJS.ProcessEnv = { ...process.env, WXT_TELEMETRY: '0' };

function run(cwd: string, program: string, ...args: string[]): void {
  const { status } = spawnSync(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')} failed`);
}

function build(root: string): void {
  const wxt = join(root, 'node_modules/wxt/bin/wxt.mjs');
  run(root, process.execPath, wxt, 'build');
  run(root, process.execPath, wxt, 'build', '-b', 'firefox', '--mv3');
}

function lastTag(): string {
  const { status, stdout } = spawnSync('git', ['describe', '--tags', '--abbrev=0', 'HEAD^'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  return status === 0 ? stdout.trim() : 'HEAD~20';
}

const commit = process.argv[2] ?? lastTag();
const folder = mkdtempSync(join(tmpdir(), 'de-doc-earlier-'));
try {
  run(ROOT, 'git', 'worktree', 'add', '--detach', '--quiet', folder, commit);
  // The packages of today: an earlier lock may name ones that are not here.
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  build(folder);
  build(ROOT);
  env['DE_DOC_EARLIER'] = join(folder, '.output');
  console.log(`an update from ${commit}`);
  run(
    ROOT,
    process.execPath,
    join(ROOT, 'node_modules/vitest/vitest.mjs'),
    'run',
    '--project',
    'e2e',
    'tests/e2e/upgrade.test.ts',
  );
} finally {
  spawnSync('git', ['worktree', 'remove', '--force', folder], { cwd: ROOT });
  rmSync(folder, { recursive: true, force: true });
}

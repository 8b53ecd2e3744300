import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';

const SCRIPT = join(import.meta.dirname, '../../../scripts/install-needs.mjs');
const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** Sets up a machine that has these programs, as scripts of a shell, and no other. */
function setUp(goal: string, programs: Readonly<Record<string, string>>, rights: readonly string[] | null) {
  const folder = mkdtempSync(join(tmpdir(), 'de-doc-setup-'));
  folders.push(folder);
  for (const [name, body] of Object.entries(programs))
    writeFileSync(join(folder, name), `#!/bin/sh\n${body}\n`, { mode: 0o755 });
  const call = `import { installMissing } from ${JSON.stringify(SCRIPT)};
    process.exit(installMissing(${JSON.stringify(goal)}, ${JSON.stringify(rights)}) ? 0 : 1);`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', call], {
    env: { PATH: folder, HOME: folder },
    encoding: 'utf8',
  });
  return { isReady: status === 0, done: stdout, told: stderr };
}

const NOTHING = 'exit 0';
const POLICY = 'echo "  Candidate: 1.0"';
const THERE = { chromium: NOTHING, firefox: NOTHING, Xvfb: NOTHING, openbox: NOTHING, xdotool: NOTHING };

describe.runIf(process.platform === 'linux')('what a machine lacks', () => {
  it('is nothing where all is there', () => {
    expect(setUp('start', { chromium: NOTHING }, null)).toEqual({ isReady: true, done: '', told: '' });
  });

  it('is told with one command for all of it where this user may install nothing', () => {
    const { isReady, done, told } = setUp('test', { 'apt-get': 'exit 1', 'apt-cache': POLICY }, null);
    expect(isReady).toBe(false);
    expect(done).toBe('');
    expect(told).toContain('Missing: Firefox 148 or later\n');
    expect(told).toContain('Missing: Xvfb\n');
    expect(told).toMatch(
      /^Install: sudo apt-get install -y --no-install-recommends chromium firefox-esr xvfb openbox xdotool /m,
    );
    expect(told).toMatch(/^Or without a package manager, Chromium .*npx @puppeteer\/browsers install chrome@stable/m);
    expect(told).toMatch(/^Or without a package manager, Firefox 148 or later: .*FIREFOX_PATH$/m);
  });

  it('is told by where it comes from where there is no package manager', () => {
    const { isReady, told } = setUp('start', {}, null);
    expect(isReady).toBe(false);
    expect(told).toMatch(/^Missing: a browser/m);
    expect(told).not.toContain('Install: ');
    expect(told).toMatch(/^Without a package manager, a browser .*CHROMIUM_PATH/m);
  });

  it('is installed with root’s rights, and told where that fails', () => {
    const { isReady, done, told } = setUp('start', { 'apt-get': 'exit 1', 'apt-cache': POLICY }, []);
    expect(done).toContain('> apt-get install -y --no-install-recommends chromium');
    expect(done).toContain('> apt-get update -q');
    expect(isReady).toBe(false);
    expect(told).toContain('Install: sudo apt-get install');
  });

  it('does not stop the tests where they only say less without it', () => {
    const { isReady, told } = setUp('test', THERE, null);
    expect(isReady).toBe(true);
    expect(told).toContain('Not found (some checks say less without it): ffmpeg\n');
  });
});

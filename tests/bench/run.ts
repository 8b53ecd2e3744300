import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** `npm run bench [name …]`: builds, runs the named measurements (all of them without a name) and prints their tables. */

const BENCHES: Readonly<Record<string, () => Promise<string>>> = {
  extract: async () => (await import('./extract.ts')).benchExtract(),
  open: async () => (await import('./open.ts')).benchOpen(),
  popup: async () => (await import('./popup.ts')).benchPopup(),
  look: async () => (await import('./look.ts')).benchLook(),
  library: async () => (await import('./library.ts')).benchLibrary(),
  speech: async () => (await import('./speech.ts')).benchSpeech(),
  voice: async () => (await import('./voice.ts')).benchVoice(),
  unused: async () => (await import('./unused.ts')).benchUnused(),
};

const ROOT = join(import.meta.dirname, '../..');
const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHES);
const unknown = names.filter((name) => !(name in BENCHES));
if (unknown.length > 0) {
  console.error(`no measurement called ${unknown.join(', ')}; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(1);
}
/** The voice is measured in Firefox too. */
const builds = [['build'], ...(names.includes('voice') ? [['build', '-b', 'firefox', '--mv3']] : [])];
for (const build of builds) {
  const { status } = spawnSync(process.execPath, [wxt, ...build], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, WXT_TELEMETRY: '0' },
  });
  if (status !== 0) process.exit(1);
}
for (const name of names) console.log(`\n${name}\n${await BENCHES[name]?.()}`);

import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CHROMIUM_BUILD } from '../e2e/harness/chromium.ts';

/** A folder with an extension, and its removal. */
export interface Copy {
  folder: string;
  remove(): Promise<void>;
}

async function temporary(): Promise<Copy> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-bench-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}

/**
 * The built extension with access to every host: a command that no key brought carries no activeTab. Nothing else differs.
 */
export async function openCopy(): Promise<Copy> {
  const copy = await temporary();
  await cp(CHROMIUM_BUILD, copy.folder, { recursive: true });
  const path = join(copy.folder, 'manifest.json');
  const manifest = JSON.parse(await readFile(path, 'utf8'));
  await writeFile(path, JSON.stringify({ ...manifest, host_permissions: ['*://*/*'] }));
  return copy;
}

const EMPTY_MANIFEST = {
  manifest_version: 3,
  name: 'Empty',
  version: '1',
  background: { service_worker: 'background.js' },
  action: { default_popup: 'popup.html' },
  commands: { 'toggle-reader': { description: 'Open' } },
};

const CONTENT_SCRIPTS = [{ matches: ['*://*/*'], js: ['content.js'] }];

/**
 * The least that can be: the command takes the tab to a page that holds one sentence. With `contentScript` an empty script runs in every page:
 * the browser's own price for a world of one's own there.
 */
export async function emptyExtension({ contentScript = false } = {}): Promise<Copy> {
  const copy = await temporary();
  await mkdir(copy.folder, { recursive: true });
  const files = {
    'manifest.json': JSON.stringify({ ...EMPTY_MANIFEST, ...(contentScript && { content_scripts: CONTENT_SCRIPTS }) }),
    'content.js': '0;',
    'background.js':
      "chrome.commands.onCommand.addListener((_name, tab) => chrome.tabs.update(tab.id, { url: chrome.runtime.getURL('page.html') }));",
    'popup.html':
      '<!doctype html><html lang="vi"><meta charset="utf-8"><title>.</title><main><p>Một câu trong một cửa sổ nhỏ.</p></main></html>',
    'page.html':
      '<!doctype html><html lang="vi"><meta charset="utf-8"><title>.</title><main><article><h1>Bài</h1><p>Một câu.</p></article></main></html>',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(copy.folder, name), text);
  return copy;
}

import { browser } from 'wxt/browser';
import type { CommandName } from '../shortcuts/table.ts';

/** The keys of the browser-wide commands as they are set now; empty where a command has none. */
export async function currentShortcuts(): Promise<ReadonlyMap<CommandName, string>> {
  const commands = (await browser.commands?.getAll()) ?? [];
  return new Map(commands.map(({ name, shortcut }) => [name as CommandName, shortcut ?? '']));
}

/** Chromium has no call for its page of shortcuts; Edge, Brave and others answer to the same address. */
const CHROMIUM_SHORTCUTS = 'chrome://extensions/shortcuts';

/** Opens the browser's own page for changing shortcuts. */
export async function openShortcutSettings(): Promise<void> {
  const { commands } = browser;
  if ('openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function') {
    await commands.openShortcutSettings();
  } else {
    await browser.tabs.create({ url: CHROMIUM_SHORTCUTS });
  }
}

/** How much the library takes and how much it may take, in bytes. */
export async function storageUse(): Promise<{ used: number; quota: number }> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { used: usage, quota };
}

/** Hands a text to the reader as a file. */
export function downloadText(name: string, text: string, document: Document): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Firefox reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

import { browser } from 'wxt/browser';
import { browserText } from '../platform/browser-text.ts';
import type { CommandName } from '../shortcuts/table.ts';

interface MenuEntry {
  /** The command that it runs on the page's tab. */
  id: CommandName | 'reset-type';
  title: `menu_${string}`;
  /** Entries of the toolbar icon's own menu; page entries otherwise. */
  contexts: ['page'] | ['page', 'selection'] | ['action'];
}

/** The context menu, in order. The browser folds more than one entry under the extension's name by itself. */
const ENTRIES: readonly MenuEntry[] = [
  { id: 'toggle-reader', title: 'menu_read', contexts: ['page', 'selection'] },
  { id: 'toggle-speech', title: 'menu_listen', contexts: ['page', 'selection'] },
  { id: 'save-article', title: 'menu_save', contexts: ['page', 'selection'] },
  { id: 'increase-type', title: 'menu_increaseType', contexts: ['page', 'selection'] },
  { id: 'decrease-type', title: 'menu_decreaseType', contexts: ['page', 'selection'] },
  { id: 'reset-type', title: 'menu_resetType', contexts: ['page', 'selection'] },
  { id: 'open-library', title: 'menu_library', contexts: ['action'] },
];

/** Creates the menus anew; the browser keeps them until the next installation or update. Firefox for Android has none. */
export async function createMenus(): Promise<void> {
  if (!browser.contextMenus) return;
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of ENTRIES) {
    browser.contextMenus.create({ id, title: browserText(title), contexts: [...contexts] });
  }
}

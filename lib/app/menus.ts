import { browser } from 'wxt/browser';
import { browserText } from '../platform/browser-text.ts';
import type { CommandName } from '../shortcuts/table.ts';
import { runCommand } from './commands.ts';
import { saveLink } from './saving/save-link.ts';

/** The entry on links: it has a page of its own to save, so it is no command. */
const SAVE_LINK = 'save-link';

interface MenuEntry {
  /** The command that it runs on the page's tab. */
  id: CommandName | 'reset-type' | typeof SAVE_LINK;
  title: `menu_${string}`;
  /** Entries of the toolbar icon's own menu; page entries otherwise. */
  contexts: ['page'] | ['page', 'selection'] | ['link'] | ['action'];
}

/** The context menu, in order. The browser folds more than one entry under the extension's name by itself. */
const ENTRIES: readonly MenuEntry[] = [
  { id: 'toggle-reader', title: 'menu_read', contexts: ['page', 'selection'] },
  { id: 'toggle-speech', title: 'menu_listen', contexts: ['page', 'selection'] },
  { id: 'save-article', title: 'menu_save', contexts: ['page', 'selection'] },
  { id: SAVE_LINK, title: 'menu_saveLink', contexts: ['link'] },
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
    const isLink = contexts[0] === 'link';
    browser.contextMenus.create({
      id,
      title: browserText(title),
      contexts: [...contexts],
      ...(isLink && { targetUrlPatterns: ['http://*/*', 'https://*/*'] }),
    });
  }
}

/** Does what an entry of the menu is for. */
export async function runMenu(
  { menuItemId, linkUrl }: { menuItemId: string | number; linkUrl?: string | undefined },
  tab?: { id?: number | undefined; url?: string | undefined },
): Promise<void> {
  if (menuItemId !== SAVE_LINK) await runCommand(String(menuItemId), tab);
  else if (linkUrl && tab?.id !== undefined) await saveLink(linkUrl, { id: tab.id });
}

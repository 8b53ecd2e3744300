import { browser } from 'wxt/browser';

/**
 * A message in the browser's own language, for what the browser itself shows (menus, tool tips). WXT types the names of
 * the browser's predefined messages only.
 */
export function browserText(key: string): string {
  return browser.i18n.getMessage(key as '@@extension_id');
}

import { browser } from 'wxt/browser';

/** What the settings need of a storage area; tests give their own. */
export interface SettingStorage {
  getItems(keys: string[]): Promise<{ key: string; value: unknown }[]>;
  setItems(items: { key: string; value: unknown }[]): Promise<void>;
  removeItems(keys: string[]): Promise<void>;
  watch(key: string, callback: (value: unknown) => void): () => void;
}

type Changes = Record<string, { newValue?: unknown }>;

/**
 * The browser's own `storage.local`. Versions, migrations and checks are the items' own (items.ts), so a storage library
 * would only be carried along: 9 kB in the popup and the background, which have 50 and 35.
 */
export const storage: SettingStorage = {
  async getItems(keys) {
    const stored = await browser.storage.local.get(keys);
    return keys.map((key) => ({ key, value: stored[key] }));
  },
  async setItems(items) {
    await browser.storage.local.set(Object.fromEntries(items.map(({ key, value }) => [key, value])));
  },
  removeItems: (keys) => browser.storage.local.remove(keys),
  watch(key, callback) {
    const listener = (changes: Changes, area: string): void => {
      if (area === 'local' && Object.hasOwn(changes, key)) callback(changes[key]?.newValue);
    };
    browser.storage.onChanged.addListener(listener);
    return () => browser.storage.onChanged.removeListener(listener);
  },
};

import type { SettingStorage } from '../../lib/settings/area.ts';

type Watcher = (value: unknown) => void;

/** Storage in memory that answers and notifies in later tasks, as a browser's does. */
export class FakeSettingStorage implements SettingStorage {
  readonly stored = new Map<string, unknown>();
  readonly writes: string[] = [];
  private readonly watchers = new Map<string, Set<Watcher>>();

  async getItems(keys: string[]) {
    await Promise.resolve();
    return keys.map((key) => ({ key, value: this.stored.get(key) ?? null }));
  }

  async setItems(items: { key: string; value: unknown }[]) {
    await Promise.resolve();
    for (const { key, value } of items) {
      this.writes.push(`${key}=${JSON.stringify(value)}`);
      this.change(key, value);
    }
  }

  async removeItems(keys: string[]) {
    await Promise.resolve();
    for (const key of keys) this.change(key, null);
  }

  watch(key: string, callback: Watcher) {
    const watchers = this.watchers.get(key) ?? new Set();
    this.watchers.set(key, watchers.add(callback));
    return () => void watchers.delete(callback);
  }

  /** Writes as another page would. */
  change(key: string, value: unknown) {
    if (value === null) this.stored.delete(key);
    else this.stored.set(key, value);
    for (const watcher of this.watchers.get(key) ?? []) watcher(value);
  }
}

import { browser } from 'wxt/browser';

/**
 * Reads one stored value as it is and follows its changes for as long as the page lives. For the detector alone: the full
 * settings library would double its size. After an update of the extension the old script's `runtime` is gone and
 * storage rejects; the page then keeps what it has.
 */
export function followStored(key: string, onValue: (value: unknown) => void): void {
  browser.storage.onChanged.addListener((changes: Record<string, { newValue?: unknown }>, area: string) => {
    if (area === 'local' && key in changes) onValue(changes[key]?.newValue);
  });
  browser.storage.local.get(key).then(
    (stored) => onValue(stored[key]),
    () => onValue(undefined),
  );
}

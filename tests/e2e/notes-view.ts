import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';

/** Selects the first place of these words in the article, which several elements may hold; false where there is none. */
export const select = (page: Page, words: string): Promise<boolean> =>
  page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.querySelector('main article') ?? document, NodeFilter.SHOW_TEXT);
    const nodes: { node: Text; start: number }[] = [];
    let text = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node: node as Text, start: text.length });
      text += (node as Text).data;
    }
    const from = text.indexOf(wanted);
    const first = nodes.findLast(({ start }) => start <= from);
    const last = nodes.findLast(({ start }) => start < from + wanted.length);
    if (from < 0 || !first || !last) return false;
    first.node.parentElement?.scrollIntoView({ block: 'center' });
    const range = document.createRange();
    range.setStart(first.node, from - first.start);
    range.setEnd(last.node, from + wanted.length - last.start);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return true;
  }, words);

/** The marks that are painted, by colour; `noted` and `chosen` beside. */
export const painted = (page: Page): Promise<Record<string, string[]>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...CSS.highlights]
        .filter(([name, ranges]) => name.startsWith('mark-') && ranges.size > 0)
        .map(([name, ranges]) => [name.slice(5), [...ranges].map(String)]),
    ),
  );

/** Loads a page of the extension again; the driver waits in vain for the end of a reload in Firefox's. */
export const again = (page: Page): Promise<void> =>
  page.evaluate(() => setTimeout(() => location.reload(), 0)).then(() => pause(300));

/** From now on the last file that the page hands over can be read with `lastFile`. */
export const catchFiles = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const made = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob: Blob) => {
      Object.assign(globalThis, { lastBlob: blob });
      return made(blob);
    };
  });

export const lastFile = (page: Page): Promise<string> =>
  page.evaluate(() => (Reflect.get(globalThis, 'lastBlob') as Blob | undefined)?.text() ?? '');

/**
 * In a page of the extension: turns its library into one of version 1, as it was before there were marks, with all that it holds. Gives the
 * version that it had.
 */
export const makeLibraryOld = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const done = <Result>(request: IDBRequest<Result>): Promise<Result> =>
      new Promise((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const now = await done(indexedDB.open('de-doc'));
    const { version } = now;
    const names = [...now.objectStoreNames].filter((name) => name !== 'marks');
    const held = await Promise.all(
      names.map(async (name) => {
        const store = now.transaction(name).objectStore(name);
        const { keyPath, autoIncrement } = store;
        const [keys, values] = await Promise.all([done(store.getAllKeys()), done(store.getAll())]);
        return { name, keyPath, autoIncrement, indexes: [...store.indexNames], keys, values };
      }),
    );
    now.close();
    await done(indexedDB.deleteDatabase('de-doc'));
    const opening = indexedDB.open('de-doc', 1);
    opening.onupgradeneeded = () => {
      for (const { name, keyPath, autoIncrement, indexes } of held) {
        const made = opening.result.createObjectStore(name, { keyPath, autoIncrement });
        for (const index of indexes) made.createIndex(index, index);
      }
    };
    const old = await done(opening);
    for (const { name, keyPath, keys, values } of held) {
      const store = old.transaction(name, 'readwrite').objectStore(name);
      for (const [at, value] of values.entries())
        await done(keyPath === null ? store.put(value, keys[at]) : store.put(value));
    }
    old.close();
    return version;
  });

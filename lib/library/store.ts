/** The promise of a request's result; rejects with the request's error. */
export function settled<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

/** Resolves once the transaction is on disk; rejects with what aborted it. */
export function completed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
  });
}

/** One object store within a running transaction. Await nothing but its own promises, or the transaction ends. */
export interface Store<Key extends IDBValidKey, Value, Index extends string = never> {
  get(key: Key): Promise<Value | undefined>;
  getAll(): Promise<Value[]>;
  getAllKeys(): Promise<Key[]>;
  getAllFrom(index: Index, value?: IDBValidKey): Promise<Value[]>;
  /** Primary keys of those with this value in the index. */
  getKeysFrom(index: Index, value: IDBValidKey): Promise<Key[]>;
  /** The `count` values that stand last in an index, the greatest first. */
  getLast(index: Index, count: number): Promise<Value[]>;
  /** Walks the store by key until `visit` gives false, one value in memory at a time. */
  walk(visit: (value: Value, key: Key) => boolean): Promise<void>;
  /** Every entry of an index as [value of the index, primary key], least first, without reading the values. */
  indexEntries(index: Index): Promise<[IDBValidKey, Key][]>;
  count(): Promise<number>;
  countIn(index: Index, value?: IDBValidKey | IDBKeyRange): Promise<number>;
  put(value: Value, key?: Key): Promise<unknown>;
  delete(key: Key): Promise<unknown>;
  clear(): Promise<unknown>;
}

function walk<Cursor extends IDBCursor>(
  request: IDBRequest<Cursor | null>,
  visit: (cursor: Cursor) => boolean,
): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onerror = () => reject(request.error);
    request.onsuccess = () => {
      const cursor = request.result;
      if (cursor && visit(cursor)) cursor.continue();
      else resolve();
    };
  });
}

/** `getAll` with a direction came with `getAllRecords` (Chromium 141, Firefox 144); before, each value is a cursor's step and takes a turn of the event loop. */
async function getLast<Value>(index: IDBIndex, count: number): Promise<Value[]> {
  if ('getAllRecords' in index) {
    const options: unknown = { direction: 'prev', count };
    return settled(index.getAll(options as null));
  }
  const values: Value[] = [];
  await walk(index.openCursor(null, 'prev'), (cursor) => values.push(cursor.value) < count);
  return values;
}

/** Gives promises and types to an object store. */
export function wrapStore<Key extends IDBValidKey, Value, Index extends string>(
  store: IDBObjectStore,
): Store<Key, Value, Index> {
  return {
    get: (key) => settled(store.get(key)),
    getAll: () => settled(store.getAll()),
    getAllKeys: () => settled<Key[]>(store.getAllKeys() as IDBRequest),
    getAllFrom: (index, value) => settled(store.index(index).getAll(value)),
    getKeysFrom: (index, value) => settled<Key[]>(store.index(index).getAllKeys(value) as IDBRequest),
    getLast: (index, count) => getLast(store.index(index), count),
    walk: (visit) => walk(store.openCursor(), (cursor) => visit(cursor.value, cursor.primaryKey as Key)),
    async indexEntries(index) {
      const entries: [IDBValidKey, Key][] = [];
      await walk(store.index(index).openKeyCursor(), (cursor) => {
        entries.push([cursor.key, cursor.primaryKey as Key]);
        return true;
      });
      return entries;
    },
    count: () => settled(store.count()),
    countIn: (index, value) => settled(store.index(index).count(value)),
    // Async, so that what a browser throws at once is a rejection too: beside others in `Promise.all` a throw would leave theirs unheard.
    put: async (value, key) => settled(store.put(value, key)),
    delete: async (key) => settled(store.delete(key)),
    clear: () => settled(store.clear()),
  };
}

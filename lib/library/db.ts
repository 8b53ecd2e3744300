import { toLibraryError } from './errors.ts';
import { type LibrarySchema, type MetaValues, MIGRATIONS, type StoreName } from './schema.ts';
import { completed, type Store, settled, wrapStore } from './store.ts';

export const DATABASE_NAME = 'de-doc';

type StoreOf<Name extends StoreName> = Store<
  LibrarySchema[Name]['key'],
  LibrarySchema[Name]['value'],
  LibrarySchema[Name] extends { index: infer Index extends string } ? Index : never
>;
/** Single facts, each under its name and with its own shape. */
interface MetaStore {
  get<Fact extends keyof MetaValues>(fact: Fact): Promise<MetaValues[Fact] | undefined>;
  put<Fact extends keyof MetaValues>(value: MetaValues[Fact], fact: Fact): Promise<unknown>;
}

/** The stores that a transaction was asked for, by name. */
export type Stores<Name extends StoreName> = { [Key in Name]: Key extends 'meta' ? MetaStore : StoreOf<Key> };
type Work<Name extends StoreName, Result> = (stores: Stores<Name>) => Promise<Result>;

/** A connection to the library. Each call is one transaction: all of it happens, or (when `work` throws) none. */
export interface LibraryDb {
  readonly name: string;
  read<Name extends StoreName, Result>(names: readonly Name[], work: Work<Name, Result>): Promise<Result>;
  write<Name extends StoreName, Result>(names: readonly Name[], work: Work<Name, Result>): Promise<Result>;
  /** As `write`, and on the disk itself before it resolves, so that no power cut takes back what the reader was told is saved. */
  writeDurably<Name extends StoreName, Result>(names: readonly Name[], work: Work<Name, Result>): Promise<Result>;
  close(): void;
}

export interface OpenOptions {
  /** Name of the database; `de-doc` by default. */
  name?: string;
  /** Where it lives; the page's own `indexedDB` by default. */
  indexedDB?: IDBFactory;
}

async function transact<Name extends StoreName, Result>(
  db: IDBDatabase,
  names: readonly Name[],
  mode: IDBTransactionMode,
  work: Work<Name, Result>,
  durability: IDBTransactionDurability = 'default',
): Promise<Result> {
  try {
    const transaction = db.transaction([...names], mode, { durability });
    const ended = completed(transaction);
    const stores = Object.fromEntries(names.map((name) => [name, wrapStore(transaction.objectStore(name))]));
    const [result] = await Promise.all([workOrAbort(transaction, () => work(stores as Stores<Name>)), ended]);
    return result;
  } catch (error) {
    throw toLibraryError(error);
  }
}

async function workOrAbort<Result>(transaction: IDBTransaction, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    // A transaction that a failed request has aborted already cannot be aborted again, and that is what was wanted.
    if (!transaction.error) transaction.abort();
    throw error;
  }
}

/**
 * Chromium takes a store that it finds broken away, whole, and makes an empty one; that it did so is told here and nowhere else, by a field that no
 * standard has (`dataLoss` of its version change event). It is kept for the page to say.
 */
function noteLoss(event: IDBVersionChangeEvent, transaction: IDBTransaction): void {
  if (Reflect.get(event, 'dataLoss') === 'total') transaction.objectStore('meta').put({ at: Date.now() }, 'loss');
}

/**
 * Opens the database, migrating it when it is older. The connection gives way when a later version of the extension asks.
 * @throws LibraryError `newer-version` when the database was made by a later version of the extension.
 */
export async function openDatabase({
  name = DATABASE_NAME,
  indexedDB: factory = indexedDB,
}: OpenOptions = {}): Promise<LibraryDb> {
  try {
    const request = factory.open(name, MIGRATIONS.length);
    request.onupgradeneeded = (event) => {
      const { result, transaction } = request;
      if (!transaction) return;
      for (const migrate of MIGRATIONS.slice(event.oldVersion)) migrate(result, transaction);
      noteLoss(event, transaction);
    };
    const db = await settled(request);
    db.onversionchange = () => db.close();
    return {
      name,
      read: (names, work) => transact(db, names, 'readonly', work),
      write: (names, work) => transact(db, names, 'readwrite', work),
      writeDurably: (names, work) => transact(db, names, 'readwrite', work, 'strict'),
      close: () => db.close(),
    };
  } catch (error) {
    throw toLibraryError(error);
  }
}

/** Runs `work` on the connection given, or on one of its own that is closed afterwards. */
export async function onDatabase<Result>(
  given: LibraryDb | undefined,
  work: (db: LibraryDb) => Promise<Result>,
): Promise<Result> {
  if (given) return work(given);
  const db = await openDatabase();
  try {
    return await work(db);
  } finally {
    db.close();
  }
}

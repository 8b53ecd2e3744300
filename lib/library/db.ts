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

/**
 * A connection to the library. Each call is one transaction: all of it happens, or (when `work` throws) none. `work` is begun anew when the browser ends
 * the transaction under it, so it keeps nothing outside, and puts what it moves before it takes it away, or together with that.
 */
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

/** How often work is begun whose transaction the browser ends under it. */
const MOST_BEGINNINGS = 5;

/**
 * Runs work in a transaction, which is aborted where the work throws. While Firefox prints a page it runs its event loop within itself: requests end, and
 * the transaction with them, before what waits for them goes on, which then throws. Such work is begun anew.
 */
async function transact<Name extends StoreName, Result>(
  db: IDBDatabase,
  names: readonly Name[],
  mode: IDBTransactionMode,
  work: Work<Name, Result>,
  durability: IDBTransactionDurability = 'default',
  beginning = 1,
): Promise<Result> {
  const transaction = db.transaction([...names], mode, { durability });
  const ended = completed(transaction);
  const isWhole = ended.then(
    () => true,
    () => false,
  );
  try {
    const stores = Object.fromEntries(names.map((name) => [name, wrapStore(transaction.objectStore(name))]));
    const result = await work(stores as Stores<Name>);
    await ended;
    return result;
  } catch (error) {
    try {
      transaction.abort();
    } catch {
      // It is over already: a failed request has aborted it, as was wanted, or it has ended too early.
    }
    // What ended the transaction, such as a full disk, says more than what the request that waited for it was told.
    if (beginning === MOST_BEGINNINGS || !(await isWhole)) throw transaction.error ?? error;
    return transact(db, names, mode, work, durability, beginning + 1);
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
    const inMode =
      (mode: IDBTransactionMode, durability?: IDBTransactionDurability) =>
      <Name extends StoreName, Result>(names: readonly Name[], work: Work<Name, Result>) =>
        transact(db, names, mode, work, durability).catch(fail);
    return {
      name,
      read: inMode('readonly'),
      write: inMode('readwrite'),
      writeDurably: inMode('readwrite', 'strict'),
      close: () => db.close(),
    };
  } catch (error) {
    return fail(error);
  }
}

function fail(error: unknown): never {
  throw toLibraryError(error);
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

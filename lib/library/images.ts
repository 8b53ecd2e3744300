import { getRecord } from './articles.ts';
import type { LibraryDb } from './db.ts';
import { LibraryError } from './errors.ts';
import { pictureAddresses } from './pictures/addresses.ts';
import { isSafeSvg, pictureType } from './pictures/kind.ts';
import { readBody } from './pictures/read-body.ts';
import { readAllStored } from './pictures/read-stored.ts';
import type { PictureFailure, PictureState } from './types.ts';

/**
 * Fetches one picture. Gives the response, or why there is none where the caller knows it (a missing permission).
 * It must stop when the signal says so. A rejection counts as `network`.
 */
export type FetchPicture = (address: string, signal: AbortSignal) => Promise<Response | PictureFailure>;

export interface PictureOptions {
  fetchPicture: FetchPicture;
  /** Called after each picture. */
  onProgress?: (progress: PictureProgress) => void;
  /** Stops at once; what is stored stays. */
  signal?: AbortSignal;
  /** Fetching stops at this many bytes. 25 MB by default. */
  maxBytes?: number;
  /** A picture that takes more bytes, after shrinking, is left out. `maxBytes` by default. */
  limit?: number;
  /** A picture that takes longer than this many milliseconds is left out. 20 s by default. */
  timeout?: number;
  /** Makes a picture smaller where it is larger than the reader wants; undefined leaves it as it is. */
  shrink?: (picture: Blob) => Promise<Blob | undefined>;
}

export interface PictureProgress {
  done: number;
  total: number;
}

/** What a round of fetching came to. `failed` says why, by address; those are asked for again the next time. */
export interface PictureReport {
  stored: number;
  failed: Record<string, PictureFailure>;
  cancelled: boolean;
}

const AT_ONCE = 4;
const DEFAULTS = { maxBytes: 25_000_000, timeout: 20_000 };

/**
 * Fetches the pictures of a saved article that are not here yet and stores each in a transaction of its own, so that what
 * has come stays whatever happens next, and what has not is noted as missing from the beginning. The same bytes are kept once, under the SHA-256 of them.
 * @throws LibraryError when the storage fails for another reason than being full.
 */
export async function storePictures(db: LibraryDb, id: string, options: PictureOptions): Promise<PictureReport> {
  const record = await getRecord(id, db);
  const known = record?.pictures ?? {};
  const wanted = record ? pictureAddresses(record.article).filter((src) => !hasPicture(known[src])) : [];
  const report: PictureReport = { stored: 0, failed: {}, cancelled: false };
  let done = 0;
  await noteWanted(db, id, wanted);
  if (wanted.length > 0) options.onProgress?.({ done, total: wanted.length });
  const queue = wanted.values();
  const work = async () => {
    for (const src of queue) {
      const picture = await takePicture(src, options);
      const state = await storeOne(db, id, src, picture);
      if ('key' in state) report.stored++;
      else report.failed[src] = state.failure;
      options.onProgress?.({ done: ++done, total: wanted.length });
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  report.cancelled = options.signal?.aborted ?? false;
  return report;
}

function hasPicture(state: PictureState | undefined): boolean {
  return state !== undefined && 'key' in state;
}

/**
 * Fetches one picture and gives it, checked, as a Blob of its true type, or why there is none. Never rejects. Nothing is stored.
 * Of the options `onProgress` is not used.
 */
export async function takePicture(src: string, options: PictureOptions): Promise<Blob | PictureFailure> {
  const { fetchPicture, signal, maxBytes, timeout } = { ...DEFAULTS, ...options };
  if (signal?.aborted) return 'cancelled';
  const late = AbortSignal.timeout(timeout);
  const either = signal ? AbortSignal.any([signal, late]) : late;
  try {
    const body = await untilAborted(either, async () => {
      const response = await fetchPicture(src, either);
      return typeof response === 'string' ? { failure: response } : readBody(response, maxBytes);
    });
    return 'failure' in body ? body.failure : await checkPicture(body.bytes, options);
  } catch {
    if (signal?.aborted) return 'cancelled';
    return late.aborted ? 'timeout' : 'network';
  }
}

/** Lets go of work that does not listen to its signal. */
function untilAborted<Result>(signal: AbortSignal, work: () => Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    work().then(resolve, reject);
  });
}

async function checkPicture(bytes: Uint8Array<ArrayBuffer>, options: PictureOptions): Promise<Blob | PictureFailure> {
  const type = pictureType(bytes);
  if (!type) return 'not-a-picture';
  if (type === 'image/svg+xml' && !isSafeSvg(new TextDecoder().decode(bytes))) return 'unsafe';
  const whole = new Blob([bytes], { type });
  const picture = (await options.shrink?.(whole)) ?? whole;
  return picture.size > (options.limit ?? Number.POSITIVE_INFINITY) ? 'too-big' : picture;
}

const isFull = (error: unknown): boolean => error instanceof LibraryError && error.reason === 'quota';

async function storeOne(db: LibraryDb, id: string, src: string, picture: Blob | PictureFailure): Promise<PictureState> {
  if (typeof picture === 'string') return noteFailure(db, id, src, picture);
  const key = await sha256(await picture.arrayBuffer());
  try {
    await db.write(['heads', 'pictures'], async ({ heads, pictures }) => {
      const head = await heads.get(id);
      if (!head) return;
      await heads.put({ ...head, pictures: { ...head.pictures, [src]: { key } } });
      if (!(await pictures.get(key))) await pictures.put({ key, blob: picture, size: picture.size });
    });
    return { key };
  } catch (error) {
    if (isFull(error)) return noteFailure(db, id, src, 'quota');
    throw error;
  }
}

/** Notes beside the text why a picture is not here, so that the list says so and it can be asked for again. */
async function noteFailure(db: LibraryDb, id: string, src: string, failure: PictureFailure): Promise<PictureState> {
  await note(db, id, () => ({ [src]: { failure } }));
  return { failure };
}

/** Notes what is about to be fetched, as nobody is left to do so when the browser is ended in the middle. Why one was not had before stays. */
async function noteWanted(db: LibraryDb, id: string, wanted: readonly string[]): Promise<void> {
  const waiting = Object.fromEntries(wanted.map((src) => [src, { failure: 'cancelled' as const }]));
  if (wanted.length > 0) await note(db, id, (known) => ({ ...waiting, ...known }));
}

type States = Readonly<Record<string, PictureState>>;

async function note(db: LibraryDb, id: string, change: (known: States) => States): Promise<void> {
  try {
    await db.write(['heads'], async ({ heads }) => {
      const head = await heads.get(id);
      if (head) await heads.put({ ...head, pictures: { ...head.pictures, ...change(head.pictures ?? {}) } });
    });
  } catch (error) {
    // A disk that has no room for the note either: the report to the caller is all that can be done.
    if (!isFull(error)) throw error;
  }
}

/** SHA-256 of bytes, in hex. */
export async function sha256(bytes: BufferSource): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', bytes);
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The stored pictures of a record by the address that the article names; those that are not here are absent. */
export async function loadPictures(
  db: LibraryDb,
  states: Readonly<Record<string, PictureState>> | undefined,
): Promise<Map<string, Blob>> {
  const wanted = Object.entries(states ?? {}).flatMap(([src, state]) =>
    'key' in state ? [{ src, key: state.key }] : [],
  );
  const stored = await readAllStored(
    db,
    wanted.map(({ key }) => key),
  );
  return new Map(
    wanted.flatMap(({ src }, at) => {
      const blob = stored[at]?.blob;
      return blob ? [[src, blob] as const] : [];
    }),
  );
}

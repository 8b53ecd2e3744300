import type { LibraryDb } from '../../library/db.ts';
import { sweepPictures } from '../../library/remove.ts';

const LOCK = 'de-doc-pending-undo';

/** Says to every open page that a deletion can still be taken back, until the returned stop is called or this page is gone. */
export function holdUndo(): () => void {
  let stop = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    stop = resolve;
  });
  navigator.locks.request(LOCK, { mode: 'shared' }, () => held).catch(console.error);
  return stop;
}

/** Removes the pictures of deleted articles, unless a page could still bring one back: whoever sweeps next takes them then. */
export async function sweepLeftovers(db: LibraryDb): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweepPictures(db);
  });
}

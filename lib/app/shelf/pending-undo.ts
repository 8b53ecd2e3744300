import type { LibraryDb } from '../../library/db.ts';
import { sweepPictures } from '../../library/remove.ts';

const LOCK = 'de-doc-pending-undo';

/** Says to every open page that a deletion can still be taken back, until the returned stop is called (it resolves then) or this page is gone. */
export function holdUndo(): () => Promise<void> {
  let stop = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const released = navigator.locks.request(LOCK, { mode: 'shared' }, () => held);
  return () => {
    stop();
    return released;
  };
}

/** Removes the pictures of deleted articles, unless a page could still bring one back: whoever sweeps next takes them then. */
export async function sweepLeftovers(db: LibraryDb): Promise<void> {
  await navigator.locks.request(LOCK, { ifAvailable: true }, async (lock) => {
    if (lock) await sweepPictures(db);
  });
}

import { onDatabase } from '../library/db.ts';
import { readFolder } from '../library/kept-folder.ts';
import { sendMessage } from '../messages/bus.ts';

/** A page that is only looked away from tells of itself no more often than this (ms): positions change all the time. */
const SELDOM = 60_000;

interface World {
  hasFolder: () => Promise<boolean>;
  tell: () => Promise<unknown>;
}

const WORLD: World = {
  hasFolder: () => onDatabase(undefined, async (db) => (await readFolder(db)) !== undefined),
  tell: () => sendMessage('libraryChanged', {}),
};

/**
 * Lets the backup folder follow what changes in a reader page alone: its marks are told of at once, by the returned function; how far was read, when the page
 * is hidden or left. Where no folder is kept nothing is told.
 */
export function followReading(view: Window, { hasFolder, tell }: World = WORLD): () => void {
  let toldAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function tellNow(): void {
    clearTimeout(timer);
    timer = undefined;
    toldAt = Date.now();
    tell().catch(console.debug);
  }

  function tellSeldom(): void {
    if (view.document.visibilityState === 'hidden')
      timer ??= setTimeout(tellNow, Math.max(0, toldAt + SELDOM - Date.now()));
  }

  async function begin(): Promise<void> {
    if (!(await hasFolder())) return;
    view.document.addEventListener('visibilitychange', tellSeldom);
    view.addEventListener('pagehide', tellNow);
  }

  begin().catch(console.error);
  return () => {
    hasFolder().then((has) => has && tellNow(), console.error);
  };
}

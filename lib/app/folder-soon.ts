import { loadPrepared } from '../platform/late-script.ts';

/** Copies what is new into the backup folder, each time it runs. */
export const FOLDER_SCRIPT = '/folder.js' as const;

/** What a page wrote on its way out is on disk by then (ms). */
const QUIET = 2000;

let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * In the background: brings the backup folder up to date when nothing more has been told for a moment. Where the browser ends the background before that,
 * the next copy takes it all.
 */
export function copyToFolderSoon(): void {
  clearTimeout(timer);
  timer = setTimeout(() => loadPrepared(FOLDER_SCRIPT), QUIET);
}

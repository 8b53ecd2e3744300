import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { copyToFolder } from '../lib/app/shelf/copy-to-folder.ts';
import { onDatabase } from '../lib/library/db.ts';
import { readSettings } from '../lib/settings/store.ts';

/**
 * In the background after a save: the backup folder gets it too, though no library page is open. Where leave is wanted again, that page will ask.
 * Only Chromium has such folders; the build leaves this out of Firefox's package.
 */
export default defineUnlistedScript({
  main: () => {
    const collectExtras = async () => ({ settings: await readSettings() });
    onDatabase(undefined, (db) => copyToFolder(db, { collectExtras, now: Date.now })).catch(console.error);
  },
});

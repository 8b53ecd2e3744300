import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { followSites, openBySite } from '../lib/app/auto-open.ts';
import { runCommand } from '../lib/app/commands.ts';
import { followEverywhere } from '../lib/app/everywhere.ts';
import { copyToFolderSoon, FOLDER_SCRIPT } from '../lib/app/folder-soon.ts';
import { createMenus, runMenu } from '../lib/app/menus.ts';
import { outcomeOf } from '../lib/app/openings.ts';
import { openWelcomePage } from '../lib/app/pages.ts';
import { keepArticle, keepWished } from '../lib/app/saving/keep-article.ts';
import { lendPicture } from '../lib/app/saving/lend-picture.ts';
import { showDetection } from '../lib/app/toolbar.ts';
import { updateWhenIdle } from '../lib/app/update.ts';
import { pruneDrafts } from '../lib/library/drafts.ts';
import { handleMessage } from '../lib/messages/handle.ts';
import { prepareScript } from '../lib/platform/late-script.ts';
import { watchSetting } from '../lib/settings/store.ts';

export default defineBackground({
  main() {
    prepareScript(FOLDER_SCRIPT);
    handleMessage('articleDetected', async (detection, { tabId }) => {
      if (tabId === undefined) return undefined;
      await showDetection(tabId, detection);
      await openBySite(tabId, detection);
      return undefined;
    });
    handleMessage('keepArticle', ({ recordId, tabId }) => keepArticle(recordId, tabId));
    handleMessage('libraryChanged', async () => {
      copyToFolderSoon();
      return undefined;
    });
    handleMessage('lendPicture', ({ src }) => lendPicture(src));
    handleMessage('openingOutcome', ({ recordId }) => outcomeOf(recordId));
    browser.commands?.onCommand.addListener((name, tab) => runCommand(name, tab));
    browser.contextMenus?.onClicked.addListener(runMenu);
    for (const follow of [followEverywhere, followSites]) {
      browser.permissions.onAdded.addListener(follow);
      browser.permissions.onRemoved.addListener(follow);
    }
    browser.permissions.onAdded.addListener(keepWished);
    watchSetting('autoOpenSites', () => followSites().catch(console.error));
    watchSetting('detectEverywhere', () => followEverywhere().catch(console.error));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      if (reason === 'install') openWelcomePage().catch(console.error);
      // None waits for another to go well: a library that does not open is no reason to have no menus.
      for (const begin of [createMenus, followEverywhere, followSites, pruneDrafts]) await begin().catch(console.error);
    });
    browser.runtime.onUpdateAvailable.addListener(() => updateWhenIdle());
    browser.runtime.onStartup.addListener(() => {
      // What was told when the browser was closed.
      copyToFolderSoon();
      return pruneDrafts();
    });
  },
});

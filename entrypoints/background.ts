import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { runCommand } from '../lib/app/commands.ts';
import { followEverywhere } from '../lib/app/everywhere.ts';
import { keepArticle } from '../lib/app/keep-article.ts';
import { createMenus, runMenu } from '../lib/app/menus.ts';
import { openWelcomePage } from '../lib/app/pages.ts';
import { showDetection } from '../lib/app/toolbar.ts';
import { updateWhenIdle } from '../lib/app/update.ts';
import { pruneDrafts } from '../lib/library/articles.ts';
import { handleMessage } from '../lib/messages/handle.ts';
import { watchSetting } from '../lib/settings/store.ts';

export default defineBackground({
  main() {
    handleMessage('articleDetected', async (detection, { tabId }) => {
      if (tabId !== undefined) await showDetection(tabId, detection);
      return undefined;
    });
    handleMessage('keepArticle', ({ recordId, tabId }) => keepArticle(recordId, tabId));
    browser.commands?.onCommand.addListener((name, tab) => runCommand(name, tab));
    browser.contextMenus?.onClicked.addListener(runMenu);
    browser.permissions.onAdded.addListener(followEverywhere);
    browser.permissions.onRemoved.addListener(followEverywhere);
    watchSetting('detectEverywhere', () => followEverywhere().catch(console.error));
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await createMenus();
      await followEverywhere();
      await pruneDrafts();
      if (reason === 'install') await openWelcomePage();
    });
    browser.runtime.onUpdateAvailable.addListener(() => updateWhenIdle());
    browser.runtime.onStartup.addListener(() => pruneDrafts());
  },
});

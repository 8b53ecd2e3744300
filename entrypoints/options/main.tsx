import { type ComponentChildren, render } from 'preact';
import { OptionsPage } from '../../components/options/OptionsPage.tsx';
import { setAutoOpen } from '../../lib/app/auto-open-sites.ts';
import { askForEverySite } from '../../lib/app/everywhere.ts';
import { currentShortcuts, downloadText, openShortcutSettings, storageUse } from '../../lib/app/options-page.ts';
import { startOwnPage, titlePage } from '../../lib/app/own-page.ts';
import { I18nContext } from '../../lib/i18n/context.ts';
import { allowOwnScripts } from '../../lib/platform/trusted-types.ts';

allowOwnScripts(globalThis);

const [{ settings, i18n }, shortcuts, { used }] = await Promise.all([
  startOwnPage(window),
  currentShortcuts(),
  storageUse(),
]);
titlePage(window, i18n, 'options.title');

function show(voices?: ComponentChildren): void {
  const root = document.getElementById('app');
  if (!root) return;
  render(
    <I18nContext.Provider value={i18n}>
      <OptionsPage
        settings={settings}
        shortcuts={shortcuts}
        used={used}
        changeShortcuts={() => void openShortcutSettings()}
        allowEverySite={askForEverySite}
        forgetSite={(host) => void setAutoOpen(host, false)}
        download={(name, text) => downloadText(name, text, document)}
        voices={voices}
      />
    </I18nContext.Provider>,
    root,
  );
}

show();
const { voiceSettings } = await import('./voices.tsx');
show(voiceSettings(settings));

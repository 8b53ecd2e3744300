import { render } from 'preact';
import { Popup } from '../../components/popup/Popup.tsx';
import { createPopupModel, popupTab } from '../../lib/app/popup-model.ts';
import { createI18n, I18nContext } from '../../lib/i18n/context.ts';
import { createSettings } from '../../lib/settings/signals.ts';
import { followTheme } from '../../lib/settings/theme.ts';

const settings = createSettings();
const i18n = createI18n({ setting: settings.values.language, preferred: navigator.languages });
const [tab] = await Promise.all([popupTab(location.search), settings.ready, i18n.ready]);
followTheme(settings, document.documentElement, (query) => matchMedia(query));

const root = document.getElementById('app');
if (root) {
  document.documentElement.lang = i18n.language.value;
  const model = createPopupModel(tab);
  render(
    <I18nContext.Provider value={i18n}>
      <Popup model={model} scale={settings.values.textScale} close={() => window.close()} />
    </I18nContext.Provider>,
    root,
  );
}

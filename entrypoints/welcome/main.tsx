import { render } from 'preact';
import { SAMPLE_ARTICLE } from '../../components/welcome/sample-article.ts';
import { WelcomePage } from '../../components/welcome/WelcomePage.tsx';
import { currentShortcuts } from '../../lib/app/options-page.ts';
import { startOwnPage, titlePage } from '../../lib/app/own-page.ts';
import { readerAddress } from '../../lib/app/reader-address.ts';
import { I18nContext } from '../../lib/i18n/context.ts';
import { putDraft } from '../../lib/library/articles.ts';

const [{ i18n }, shortcuts] = await Promise.all([startOwnPage(window), currentShortcuts()]);
titlePage(window, i18n, 'welcome.title');

async function openSample(): Promise<void> {
  location.assign(readerAddress({ id: await putDraft(SAMPLE_ARTICLE) }));
}

const root = document.getElementById('app');
if (root) {
  render(
    <I18nContext.Provider value={i18n}>
      <WelcomePage
        shortcuts={shortcuts}
        openSample={() => void openSample()}
        openSettings={() => location.assign('/options.html')}
      />
    </I18nContext.Provider>,
    root,
  );
}

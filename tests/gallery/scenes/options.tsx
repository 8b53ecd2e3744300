import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { ReadingSection } from '../../../components/options/ReadingSection.tsx';
import { SiteSection } from '../../../components/options/Sections.tsx';
import { AboutVoices } from '../../../components/reader/player/AboutVoices.tsx';
import { WelcomePage } from '../../../components/welcome/WelcomePage.tsx';
import type { CommandName } from '../../../lib/shortcuts/table.ts';
import { createFakeSession } from '../../fakes/speech-session.ts';
import { nothing, otherSettings, settings } from '../data.ts';
import { Scene, Typed } from '../Scene.tsx';

const SHORTCUTS = new Map<CommandName, string>([
  ['toggle-reader', 'Alt+Shift+D'],
  ['increase-type', 'Alt+Shift+Period'],
  ['decrease-type', 'Alt+Shift+Comma'],
  ['toggle-speech', ''],
]);
const PAGE = {
  shortcuts: SHORTCUTS,
  used: 12_300_000,
  changeShortcuts: nothing,
  allowEverySite: async () => true,
  forgetSite: nothing,
  download: nothing,
};

/** The settings as they come and with everything on, and the welcome page. */
export function OptionScenes() {
  return (
    <>
      <Scene name="OptionsPage" wide>
        <div class="gallery-columns">
          <OptionsPage
            {...PAGE}
            settings={settings}
            voices={<AboutVoices session={createFakeSession()} userAgent="X11; Linux x86_64" />}
          />
        </div>
      </Scene>
      <Scene name="OptionsPage: tìm không thấy">
        <Typed text="zzz">
          <OptionsPage {...PAGE} settings={settings} voices={undefined} />
        </Typed>
      </Scene>
      <Scene name="WelcomePage">
        <WelcomePage shortcuts={SHORTCUTS} openSample={nothing} openSettings={nothing} />
      </Scene>
      <Scene name="ReadingSection, SiteSection: đã bật">
        <ReadingSection settings={otherSettings} query="" />
        <SiteSection settings={otherSettings} query="" allowEverySite={PAGE.allowEverySite} forgetSite={nothing} />
      </Scene>
    </>
  );
}

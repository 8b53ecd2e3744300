import { createRef } from 'preact';
import { AbbreviationHint } from '../../../components/reader/AbbreviationHint.tsx';
import { AutoOpened } from '../../../components/reader/AutoOpened.tsx';
import { AutoTheme } from '../../../components/reader/AutoTheme.tsx';
import { AutoScroll } from '../../../components/reader/auto-scroll/AutoScroll.tsx';
import { exhibitsOf } from '../../../components/reader/exhibits.ts';
import { HelpSheet } from '../../../components/reader/HelpSheet.tsx';
import { keepParts } from '../../../components/reader/keep/parts.tsx';
import { Lightbox } from '../../../components/reader/Lightbox.tsx';
import { LineFocus } from '../../../components/reader/LineFocus.tsx';
import { NotesTool } from '../../../components/reader/notes/NotesTool.tsx';
import { Outline } from '../../../components/reader/Outline.tsx';
import { outlineOf } from '../../../components/reader/outline.ts';
import { Problem } from '../../../components/reader/Problem.tsx';
import { PendingListen } from '../../../components/reader/player/PendingListen.tsx';
import { Toolbar } from '../../../components/reader/Toolbar.tsx';
import { TypePanel } from '../../../components/reader/TypePanel.tsx';
import type { Keeper } from '../../../lib/app/saving/reader-keep.ts';
import { WithPanels } from '../../fakes/with-panels.tsx';
import { ARTICLE, nothing, otherSettings, settings, still } from '../data.ts';
import { Done, Scene } from '../Scene.tsx';

const keeper = (state: ReturnType<Keeper['state']['peek']>): Keeper => ({
  state: still(state),
  id: still('bai'),
  save: nothing,
  retry: nothing,
  skipPictures: () => undefined,
  exportAs: async () => true,
  stop: nothing,
});
const KEEPERS: readonly Keeper[] = [
  keeper({ kind: 'unsaved' }),
  keeper({ kind: 'saving', done: 2, total: 5 }),
  keeper({ kind: 'saved' }),
  keeper({
    kind: 'saved',
    missing: { 'https://thon.gov.vn/anh/1.jpg': 'refused', 'https://thon.gov.vn/anh/2.jpg': 'timeout' },
  }),
  keeper({ kind: 'failed', reason: 'quota' }),
];
/** Two pictures, so that there is a way from one to the other. */
const EXHIBITS = exhibitsOf({ ...ARTICLE, blocks: [...ARTICLE.blocks, ...ARTICLE.blocks] });
const explain = async () => 'Ủy ban nhân dân';
const HOME = createRef<HTMLButtonElement>();
const BAR = {
  article: ARTICLE,
  toggle: nothing,
  outlineButton: HOME,
  scrollButton: HOME,
  toggleScroll: nothing,
  print: nothing,
  openLibrary: nothing,
};
const CONTENTS = { title: ARTICLE.title, home: HOME, goTo: nothing, close: nothing };
const ENTRIES = outlineOf(ARTICLE);

function Toolbars() {
  return KEEPERS.map((each, index) => (
    <Scene
      key={index}
      name={`Toolbar: ${index + 1}`}
      wide
      height={each.state.value.kind === 'unsaved' || index === 2 ? 60 : 140}
    >
      <Toolbar
        {...BAR}
        settings={index === 2 ? otherSettings : settings}
        open={index === 1 ? 'type' : null}
        isScrolling={index === 1}
      >
        <PendingListen listen={nothing} />
        {keepParts(each).tools}
        <NotesTool />
      </Toolbar>
    </Scene>
  ));
}

/** Something for the eye to follow. */
function Lines() {
  return ['Một', 'Hai', 'Ba', 'Bốn', 'Năm', 'Sáu'].map((line) => (
    <p key={line}>Dòng thứ {line.toLowerCase()} của bài.</p>
  ));
}

/** What a short form stands for, beside it. */
function Hint() {
  const text = createRef<HTMLParagraphElement>();
  return (
    <Scene name="AbbreviationHint" height={110} isHinted>
      <p ref={text}>UBND tỉnh đã có văn bản.</p>
      <AbbreviationHint article={text} explain={explain} />
    </Scene>
  );
}

/** components/reader: the bar, what opens from it, the aids, problems. */
export function ReaderScenes() {
  return (
    <>
      <Toolbars />
      <Scene name="TypePanel" height={1180}>
        <TypePanel id="panel-type" settings={settings} close={nothing} />
      </Scene>
      <Scene name="AutoTheme: theo giờ">
        <div class="gallery-stack">
          <AutoTheme settings={otherSettings} />
        </div>
      </Scene>
      <Scene name="Outline" height={400}>
        <Outline {...CONTENTS} id="o-a" entries={ENTRIES} current="h3" />
      </Scene>
      <Scene name="Outline: không có mục" height={260}>
        <Outline {...CONTENTS} id="o-b" entries={[]} current={null} />
      </Scene>
      <Scene name="HelpSheet" height={1240}>
        <HelpSheet close={nothing} />
      </Scene>
      <Scene name="ExportTool" height={480}>
        <WithPanels>
          <Done press={['Xuất']}>{keepParts(keeper({ kind: 'unsaved' })).tools}</Done>
        </WithPanels>
      </Scene>
      <Scene name="Lightbox" height={720}>
        <Lightbox exhibits={EXHIBITS} first={0} pictures={{ sourceOf: ({ src }) => src }} close={nothing} />
      </Scene>
      <Scene name="LineFocus" height={160}>
        <Lines />
        <LineFocus article={createRef()} count={3} look="dim" mover={{ current: null }} />
      </Scene>
      <Scene name="LineFocus: thước" height={160}>
        <Lines />
        <LineFocus article={createRef()} count={3} look="ruler" mover={{ current: null }} />
      </Scene>
      <Hint />
      <Scene name="AutoScroll" height={180}>
        <AutoScroll article={createRef()} wordCount={500} settings={settings} home={HOME} stop={nothing} />
      </Scene>
      <Scene name="AutoOpened" height={260}>
        <AutoOpened host="tinh.gov.vn" stop={nothing} />
      </Scene>
      <Scene name="Problem" height={460}>
        <Problem reason="missing" url="https://tinh.gov.vn/tin/1" />
      </Scene>
    </>
  );
}

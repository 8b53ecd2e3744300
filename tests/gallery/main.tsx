import { render } from 'preact';
import '../../components/article/highlights.css';
import '../../components/reader/notes/marks.css';
import './gallery.css';
import { rangesOfMark } from '../../components/reader/notes/use-mark-light.ts';
import { createI18n, I18nContext } from '../../lib/i18n/context.ts';
import { ARTICLE, MARKS, otherSettings, settings } from './data.ts';
import { drawn } from './drawn.ts';
import { ArticleScenes } from './scenes/article.tsx';
import { ControlScenes } from './scenes/controls.tsx';
import { LibraryScenes } from './scenes/library.tsx';
import { NoteScenes } from './scenes/notes.tsx';
import { OptionScenes } from './scenes/options.tsx';
import { PlayerScenes } from './scenes/player.tsx';
import { PopupScenes } from './scenes/popup.tsx';
import { ReaderScenes } from './scenes/reader.tsx';

// What the window or the pointer does while a sheet is taken puts nothing away.
for (const name of ['scroll', 'pointermove'])
  addEventListener(name, (event) => event.stopImmediatePropagation(), { capture: true });
// Dialogs over everything would lie over each other: each stays on its stage.
HTMLDialogElement.prototype.showModal = HTMLDialogElement.prototype.show;

const root = document.documentElement;
/** How far the page is; whoever waits for it tells where it stopped. */
const reach = (stage: 'scenes' | 'articles' | 'pictures' | 'ready') => {
  root.dataset['stage'] = stage;
};
root.dataset['theme'] = new URLSearchParams(location.search).get('theme') ?? 'light';
const i18n = createI18n({ setting: settings.values.language, preferred: ['vi'] });
await Promise.all([settings.ready, otherSettings.ready, i18n.ready]);
for (const name of ['lineFocus', 'boldStarts', 'detectEverywhere'] as const) otherSettings.set(name, true);
otherSettings.set('autoTheme', 'hours');
otherSettings.set('lineFocusLook', 'ruler');
otherSettings.set('autoOpenSites', ['tinh.gov.vn']);

/** Paints what is spoken and what is marked, as the reader does. */
function paint(article: Element): void {
  const name = (colour: string) => `mark-${colour}`;
  for (const placed of MARKS)
    CSS.highlights.set(name(placed.mark.colour), new Highlight(...rangesOfMark(placed, article, ARTICLE)));
  const text = article.querySelector('#end em')?.firstChild?.firstChild ?? article.querySelector('#end em')?.firstChild;
  if (!text) throw new Error('nothing to speak');
  const range = (start: number, end: number) => {
    const made = new Range();
    made.setStart(text, start);
    made.setEnd(text, end);
    return new Highlight(made);
  };
  CSS.highlights.set('spoken-sentence', range(0, 4));
  CSS.highlights.set('spoken-word', range(1, 3));
}

/** Selects a short form, so that it is explained; gives when it is. */
async function explain(): Promise<void> {
  const text = document.querySelector('[data-hinted] p')?.firstChild;
  if (!text) throw new Error('nothing to explain');
  getSelection()?.setBaseAndExtent(text, 0, text, 4);
  for (let frame = 0; frame < 60 && !document.querySelector('[data-hinted] [data-shown]'); frame++)
    await new Promise(requestAnimationFrame);
  getSelection()?.removeAllRanges();
}

reach('scenes');
const place = document.getElementById('app');
if (place) {
  render(
    <I18nContext.Provider value={i18n}>
      <div class="gallery">
        <LibraryScenes />
        <ControlScenes />
        <PopupScenes />
        <ArticleScenes />
        <ReaderScenes />
        <NoteScenes />
        <PlayerScenes />
        <OptionScenes />
      </div>
    </I18nContext.Provider>,
    place,
  );
}
reach('articles');
/** Articles grow behind their first screen; they are whole when nothing more comes for some frames. */
for (let still = 0, elements = 0; still < 12; still++) {
  await new Promise(requestAnimationFrame);
  const now = document.getElementsByTagName('*').length;
  if (now !== elements) still = 0;
  elements = now;
}
const article = document.querySelector('[data-painted] article');
if (article) paint(article);
if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
scrollTo(0, 0);
await new Promise(requestAnimationFrame);
await explain();
reach('pictures');
await Promise.all([...document.fonts].map((face) => face.load()));
for (const image of document.images) image.loading = 'eager';
// One of them is lost, and shows what stands in its place.
await Promise.allSettled([...document.images].map((image) => image.decode()));
await new Promise(requestAnimationFrame);
// Laid out once more from nothing: what was laid out before its letters came may stand a pixel off.
document.body.hidden = true;
void document.body.offsetHeight;
document.body.hidden = false;
root.dataset['drawn'] = [...drawn].join('\n');
reach('ready');

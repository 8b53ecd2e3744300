import { type ComponentChildren, render } from 'preact';
import { joinParts } from '../../components/reader/join-parts.tsx';
import { keepParts } from '../../components/reader/keep/parts.tsx';
import { NotesTool } from '../../components/reader/notes/NotesTool.tsx';
import { Problem } from '../../components/reader/Problem.tsx';
import { PendingListen } from '../../components/reader/player/PendingListen.tsx';
import { ReaderPage, type ReaderParts } from '../../components/reader/ReaderPage.tsx';
import { followRecordInAddress, workOfReader } from '../../lib/app/reader-page.ts';
import { createKeeper } from '../../lib/app/saving/reader-keep.ts';
import { I18nContext } from '../../lib/i18n/context.ts';
import { afterFirstContent } from '../../lib/platform/after-paint.ts';
import { allowOwnScripts } from '../../lib/platform/trusted-types.ts';
import { followAppearance } from '../../lib/settings/appearance.ts';
import { autoParts } from './auto.tsx';
import { i18n, loading, ready, request, settings, sleepAt } from './begin.ts';
import { answerLeaving, loadLaterParts } from './later.ts';

allowOwnScripts(globalThis);

const [reading] = await Promise.all([loading, ready]);

followAppearance(settings, document.documentElement, (query) => matchMedia(query));
i18n.language.subscribe((language) => {
  document.documentElement.lang = language;
});

function show(children: ComponentChildren): void {
  const root = document.getElementById('app');
  if (root) render(<I18nContext.Provider value={i18n}>{children}</I18nContext.Provider>, root);
}

if (reading.kind === 'article') {
  const { record } = reading;
  const keeper = createKeeper({ record });
  const { opened, ...work } = workOfReader(record, window, keeper.id);
  followRecordInAddress(window, request, keeper.id);
  document.title = `${record.title} – Dễ Đọc`;
  const always = [keepParts(keeper), autoParts(request.auto, record.url)];
  const start = request.listen ? record.speechPosition : record.position;
  const shown = { article: record.article, start, settings, ...work };
  const page = (speech: ReaderParts, notes: ReaderParts = {}) => (
    <ReaderPage {...shown} parts={joinParts(speech, ...always, { ...notes, tools: <NotesTool /> })} />
  );
  let asked: 'begin' | 'play' | undefined = request.listen ? 'begin' : undefined;
  const ask = () => (asked ??= 'play');
  show(page({ tools: <PendingListen listen={ask} />, actions: { 'toggle-speech': ask } }));
  await afterFirstContent(window);
  opened();
  answerLeaving(window, record.url);
  const [{ addSpeech }, { addNotes }] = await loadLaterParts(window);
  const { parts, ...speech } = addSpeech(record, settings, keeper, sleepAt);
  show(page(parts, addNotes(record, settings, keeper)));
  if (asked) speech[asked]();
} else {
  show(<Problem {...reading} />);
  answerLeaving(window, reading.url);
}

import { speechParts } from '../../components/reader/player/parts.tsx';
import { askedPlaceIn, firstPlaceIn } from '../../components/reader/player/speech-points.ts';
import type { ReaderParts } from '../../components/reader/ReaderPage.tsx';
import { giveFile, giveText } from '../../lib/app/give-file.ts';
import type { Keeper } from '../../lib/app/saving/reader-keep.ts';
import { dictionaryOf } from '../../lib/app/speech/dictionary.ts';
import { startReaderSpeech } from '../../lib/app/speech/reader.ts';
import type { ArticleRecord } from '../../lib/library/types.ts';
import type { Settings } from '../../lib/settings/signals.ts';

/** Brings reading aloud into the reader page: loaded after the text is there. `play` speaks what is on the screen, `begin` the article. */
export function addSpeech(
  record: ArticleRecord,
  settings: Settings,
  keeper: Keeper,
  sleepAt: number,
): { parts: ReaderParts; play: () => void; begin: () => void } {
  const { article } = record;
  const root = () => document.querySelector('main article');
  const speech = startReaderSpeech({
    record,
    recordId: () => keeper.id.peek(),
    settings,
    source: record.site,
    sleepAt,
    firstPlace: (isFirst) => firstPlaceIn(root(), article, isFirst),
  });
  const dictionary = dictionaryOf(settings, giveText);
  const { userAgent } = navigator;
  const { listen, ...parts } = speechParts({ speech, article, settings, root, dictionary, userAgent, giveFile });
  addEventListener('pagehide', speech.session.pause);
  return {
    parts: { tools: listen, ...parts },
    play: speech.session.play,
    begin: () => speech.session.playFrom(askedPlaceIn(root(), article, speech.remembered)),
  };
}

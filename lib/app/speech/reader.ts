import type { Article } from '../../article/types.ts';
import type { ArticleRecord } from '../../library/types.ts';
import type { Settings } from '../../settings/signals.ts';
import { realClock } from '../../speech/clock.ts';
import { takeTurns } from './floor.ts';
import { takeMediaKeys } from './media.ts';
import { rememberSpeechPlace } from './memory.ts';
import type { SpeechPlace } from './place.ts';
import { followQueue } from './queue.ts';
import { takeRemoteCommands } from './remote.ts';
import { createSpeechSession, type SpeechSession } from './session.ts';

export interface ReaderSpeech {
  session: SpeechSession;
  /** Where speech stopped the last time, or undefined. */
  remembered: SpeechPlace | undefined;
  stop(): void;
}

export interface ReaderSpeechOptions {
  record: Pick<ArticleRecord, 'speechPosition'> & { article: Article };
  /** The record that has the article now: saving can move it to an older one of the same address. */
  recordId: () => string;
  settings: Settings;
  /** Where the article comes from, for the lock screen. */
  source: string;
  /** Where to begin when nothing was spoken yet: a selection, or what is on the screen. */
  firstPlace?: (isFirst: boolean) => SpeechPlace | undefined;
  /** When a sleep timer that came along with the article stops speech, in milliseconds since 1970; one that is past does not count. */
  sleepAt?: number;
}

/** All of reading aloud in one reader page: the session, its memory, media keys, remote control and turns. */
export function startReaderSpeech({
  record,
  recordId,
  settings,
  source,
  firstPlace,
  sleepAt = 0,
}: ReaderSpeechOptions): ReaderSpeech {
  const { article, speechPosition: remembered } = record;
  const session = createSpeechSession({ article, settings, source, ...(firstPlace && { firstPlace }) });
  if (sleepAt > Date.now()) session.sleepAfter((sleepAt - Date.now()) / 60_000);
  const floor = takeTurns(session);
  const stops = [
    rememberSpeechPlace(session, { recordId, clock: realClock }),
    followQueue({ session, recordId }),
    takeMediaKeys({ session, article, source }),
    takeRemoteCommands({ session, floor, recordId, title: article.title }),
    floor.stop,
    session.stop,
  ];
  return {
    session,
    remembered,
    stop() {
      for (const stop of stops) stop();
    },
  };
}

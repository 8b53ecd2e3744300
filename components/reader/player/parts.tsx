import type { ComponentChildren } from 'preact';
import type { ReaderSpeech } from '../../../lib/app/speech/reader.ts';
import type { Article } from '../../../lib/article/types.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import type { ReaderAction } from '../../../lib/shortcuts/table.ts';
import type { DictionaryActions } from './Dictionary.tsx';
import { Player, RATE } from './Player.tsx';
import { ListenButton } from './Transport.tsx';

/** What reading aloud adds to the reader page: a tool, the player, keys. */
export interface SpeechParts {
  listen: ComponentChildren;
  player: ComponentChildren;
  actions: Partial<Record<ReaderAction, () => void>>;
}

export interface SpeechPartsOptions {
  speech: ReaderSpeech;
  article: Article;
  settings: Settings;
  root: () => Element | null;
  dictionary: DictionaryActions;
  userAgent: string;
  giveFile: (name: string, file: Blob) => void;
}

const RATE_STEP = 0.1;

function clampRate(rate: number): number {
  return Math.max(RATE.min, Math.min(RATE.max, Math.round(rate * 20) / 20));
}

/** Binds a reader page's speech to what shows and steers it. */
export function speechParts({ speech, ...page }: SpeechPartsOptions): SpeechParts {
  const { session, remembered } = speech;
  const { settings } = page;
  const changeRate = (change: number) => () =>
    settings.set('speechRate', clampRate(settings.values.speechRate.peek() + change));
  return {
    listen: <ListenButton session={session} />,
    player: <Player session={session} remembered={remembered} {...page} />,
    actions: {
      'toggle-speech': session.toggle,
      'previous-sentence': () => session.dispatch({ type: 'previous-sentence' }),
      'next-sentence': () => session.dispatch({ type: 'next-sentence' }),
      slower: changeRate(-RATE_STEP),
      faster: changeRate(RATE_STEP),
    },
  };
}

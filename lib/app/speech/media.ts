import { effect } from '@preact/signals';
import type { Article } from '../../article/types.ts';
import { toAudioFile } from '../../library/export/audio.ts';
import type { SpeechSession } from './session.ts';

export interface MediaKeysOptions {
  session: SpeechSession;
  article: Article;
  /** Where the article comes from, as the lock screen shows it. */
  source: string;
  mediaSession?: MediaSession;
  /** Plays silence: browsers give the media keys to pages with a media element only. */
  createCarrier?: () => Pick<HTMLAudioElement, 'play' | 'pause' | 'removeAttribute'> & { loop: boolean; src: string };
}

/** Chromium ignores media shorter than five seconds. */
const CARRIER = { seconds: 8, sampleRate: 8_000 } as const;

function silence(): Blob {
  const { seconds, sampleRate } = CARRIER;
  const parts = [new Uint8Array(seconds * sampleRate * 2)];
  const track = { format: 'wav', parts, length: seconds * 1000, sampleRate, chapters: [] } as const;
  return toAudioFile(track, { title: '', source: '', url: '' });
}

function pictureOf(article: Article): string | undefined {
  const figure = article.blocks.find((block) => block.type === 'figure');
  return figure?.type === 'figure' ? figure.images[0]?.src : undefined;
}

/** Gives hardware keys and the lock screen to the player: title, source, picture, play, pause, sentence back and forth; gives the stop. */
export function takeMediaKeys({
  session,
  article,
  source,
  mediaSession = navigator.mediaSession,
  createCarrier = () => new Audio(),
}: MediaKeysOptions): () => void {
  const picture = pictureOf(article);
  const handlers: readonly (readonly [MediaSessionAction, () => void])[] = [
    ['play', () => session.play()],
    ['pause', () => session.pause()],
    ['stop', () => session.pause()],
    ['previoustrack', () => session.dispatch({ type: 'previous-sentence' })],
    ['nexttrack', () => session.dispatch({ type: 'next-sentence' })],
  ];
  let carrier: ReturnType<typeof createCarrier> | undefined;
  let carrierUrl = '';

  function begin(): ReturnType<typeof createCarrier> {
    mediaSession.metadata = new MediaMetadata({
      title: article.title,
      artist: source,
      ...(picture && { artwork: [{ src: picture }] }),
    });
    for (const [action, handler] of handlers) mediaSession.setActionHandler(action, handler);
    const made = createCarrier();
    carrierUrl = URL.createObjectURL(silence());
    made.loop = true;
    made.src = carrierUrl;
    return made;
  }

  const stop = effect(() => {
    const { status } = session.state.value;
    if (status === 'playing') {
      carrier ??= begin();
      mediaSession.playbackState = 'playing';
      // Without a device the keys are of no use, and the player tells of it itself.
      carrier.play().catch((error: unknown) => console.info('media keys are off:', error));
    } else if (carrier) {
      carrier.pause();
      mediaSession.playbackState = status === 'ended' ? 'none' : 'paused';
    }
  });

  return () => {
    stop();
    if (!carrier) return;
    carrier.pause();
    carrier.removeAttribute('src');
    URL.revokeObjectURL(carrierUrl);
    mediaSession.metadata = null;
    for (const [action] of handlers) mediaSession.setActionHandler(action, null);
  };
}

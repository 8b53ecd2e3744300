import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { takeMediaKeys } from '../../../../lib/app/speech/media.ts';
import type { Article } from '../../../../lib/article/types.ts';
import { createFakeSession, type FakeSession } from '../../../fakes/speech-session.ts';

const ARTICLE: Article = {
  url: 'https://vi.du/bai',
  title: 'Nước sạch về bản',
  language: 'vi',
  wordCount: 9,
  blocks: [{ type: 'figure', id: 'b1', images: [{ src: 'https://vi.du/be-nuoc.jpg', alt: '' }], caption: [] }],
};

let session: FakeSession;
let keys: Map<string, MediaSessionActionHandler | null>;
let media: { metadata: unknown; playbackState: string; setActionHandler: MediaSession['setActionHandler'] };
/** What became of the silence that brings the keys to the page. */
let carried: string[];
let stop: () => void;

beforeEach(() => {
  vi.stubGlobal(
    'MediaMetadata',
    class {
      constructor(init: MediaMetadataInit) {
        Object.assign(this, init);
      }
    },
  );
  session = createFakeSession();
  [keys, carried] = [new Map(), []];
  media = { metadata: null, playbackState: 'none', setActionHandler: (action, handler) => keys.set(action, handler) };
  stop = takeMediaKeys({
    session,
    article: ARTICLE,
    source: 'vi.du',
    mediaSession: media as unknown as MediaSession,
    createCarrier: () => ({
      loop: false,
      src: '',
      play: async () => void carried.push('play'),
      pause: () => carried.push('pause'),
      removeAttribute: (name) => carried.push(`without ${name}`),
    }),
  });
});
afterEach(() => vi.unstubAllGlobals());

it('takes no keys before anything was spoken', () => {
  expect(keys.size).toBe(0);
  expect(media.metadata).toBeNull();
});

it('shows title, source and picture, and what the player does', () => {
  session.play();
  expect(media.metadata).toEqual({
    title: 'Nước sạch về bản',
    artist: 'vi.du',
    artwork: [{ src: 'https://vi.du/be-nuoc.jpg' }],
  });
  expect(media.playbackState).toBe('playing');
  session.pause();
  expect(media.playbackState).toBe('paused');
  session.become({ status: 'ended' });
  expect(media.playbackState).toBe('none');
  expect(carried).toEqual(['play', 'pause', 'pause']);
});

it.each([
  ['pause', 'pause'],
  ['stop', 'pause'],
  ['play', 'play'],
  ['nexttrack', 'next-sentence'],
  ['previoustrack', 'previous-sentence'],
] as const)('obeys the key "%s"', (action, call) => {
  session.play();
  keys.get(action)?.({ action });
  expect(session.calls).toEqual(['play', call]);
});

it('gives the keys back', () => {
  session.play();
  stop();
  expect(media.metadata).toBeNull();
  expect([...keys.values()].every((handler) => handler === null)).toBe(true);
  expect(carried.at(-1)).toBe('without src');
});

import { expect, it } from 'vitest';
import { spokenSegment, wordHolding } from '../../../lib/speech/spoken-segment.ts';
import { plainSpeech } from '../../fakes/speech-text.ts';

const segment = (...pieces: { text: string; start?: number }[]) => ({
  blockId: 'b1',
  start: 0,
  end: 9,
  paragraph: 0,
  pieces,
  pauseAfter: 0,
});

it('joins its pieces and keeps where each word came from', () => {
  const { text, words } = spokenSegment(
    segment({ text: 'Trong ảnh:' }, { text: 'ông An', start: 40 }, { text: ';' }, { text: '125 xã', start: 47 }),
    plainSpeech,
  );
  expect(text).toBe('Trong ảnh ông An; số 3 xã');
  expect(words.map(({ from, to, source }) => [text.slice(from, to), source?.start])).toEqual([
    ['Trong', undefined],
    ['ảnh', undefined],
    ['ông', 40],
    ['An', 44],
    ['số 3', 47],
    ['xã', 51],
  ]);
});

it('is empty where nothing can be said', () => {
  expect(spokenSegment(segment({ text: '—', start: 0 }, { text: '.' }), plainSpeech)).toEqual({ text: '', words: [] });
});

it('finds the word at an offset, and the one before a gap', () => {
  const { words } = spokenSegment(segment({ text: 'một 22 ba', start: 0 }), plainSpeech);
  expect(wordHolding(words, 7)?.source?.start).toBe(4);
  expect(wordHolding(words, 3)?.source?.start).toBe(0);
  expect(wordHolding([], 3)).toBeUndefined();
});

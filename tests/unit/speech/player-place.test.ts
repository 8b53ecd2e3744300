import { beforeEach, describe, expect, it } from 'vitest';
import type { Player } from '../../../lib/speech/player.ts';
import type { FakeClock } from '../../fakes/clock.ts';
import { createTestPlayer } from '../../fakes/player.ts';
import type { FakeSynthesizer } from '../../fakes/synthesizer.ts';

let synthesizer: FakeSynthesizer;
let clock: FakeClock;
let player: Player;

beforeEach(() => {
  ({ synthesizer, clock, player } = createTestPlayer());
});

const lastText = () => synthesizer.spoken.at(-1)?.text;

describe('going back and forth', () => {
  it('goes to the next sentence at once', () => {
    player.play();
    player.dispatch({ type: 'next-sentence' });
    expect(lastText()).toBe('Bốn năm sáu');
    expect(player.state.status).toBe('playing');
  });

  it('goes back to the beginning of the sentence, and one further within two seconds', () => {
    player.playFrom(2);
    synthesizer.start();
    clock.pass(2_500);
    player.dispatch({ type: 'previous-sentence' });
    expect(player.state.index).toBe(2);
    clock.pass(1_900);
    player.dispatch({ type: 'previous-sentence' });
    expect(player.state.index).toBe(1);
    player.dispatch({ type: 'previous-sentence' });
    player.dispatch({ type: 'previous-sentence' });
    expect(player.state.index).toBe(0);
  });

  it('goes further each time while paused', () => {
    player.playFrom(2);
    synthesizer.start();
    clock.pass(5_000);
    player.pause();
    clock.pass(60_000);
    player.dispatch({ type: 'previous-sentence' });
    expect(player.state).toMatchObject({ index: 2, status: 'paused' });
    clock.pass(60_000);
    player.dispatch({ type: 'previous-sentence' });
    expect(player.state).toMatchObject({ index: 1, status: 'paused' });
    expect(synthesizer.isSpeaking).toBe(false);
  });

  it.each([
    [0, 'next-paragraph', 3],
    [2, 'next-paragraph', 3],
    [3, 'next-paragraph', 4],
    [5, 'previous-paragraph', 4],
    [4, 'previous-paragraph', 3],
    [3, 'previous-paragraph', 0],
    [0, 'previous-paragraph', 0],
  ] as const)('from sentence %i, %s is sentence %i', (from, type, to) => {
    player.playFrom(from);
    player.dispatch({ type });
    expect(player.state.index).toBe(to);
  });

  it('goes to the start of the paragraph first when it has been speaking a while', () => {
    player.playFrom(4);
    synthesizer.start();
    clock.pass(3_000);
    player.dispatch({ type: 'previous-paragraph' });
    expect(player.state.index).toBe(4);
  });

  it('ends after the last sentence and after the last paragraph', () => {
    player.playFrom(5);
    player.dispatch({ type: 'next-sentence' });
    expect(player.state.status).toBe('ended');
    player.playFrom(4);
    player.dispatch({ type: 'next-paragraph' });
    expect(player.state.status).toBe('ended');
    expect(synthesizer.isSpeaking).toBe(false);
  });

  it('keeps a wished place inside the article', () => {
    player.playFrom(99);
    expect(player.state.index).toBe(5);
    player.playFrom(-7);
    expect(player.state.index).toBe(0);
  });
});

describe('changing the voice in mid-sentence', () => {
  it('goes on from the same word once the slider rests', () => {
    player.playFrom(1);
    synthesizer.start();
    synthesizer.word(2);
    for (const rate of [1.1, 1.2, 1.3]) player.dispatch({ type: 'style', change: { rate } });
    expect(synthesizer.spoken).toHaveLength(1);
    clock.pass(200);
    expect(synthesizer.spoken).toHaveLength(2);
    expect(synthesizer.spoken[1]).toMatchObject({ text: 'sáu', rate: 1.3 });
  });

  it('does not speak for a change while paused', () => {
    player.dispatch({ type: 'style', change: { voiceId: 'fake:2' } });
    clock.pass(1_000);
    expect(synthesizer.spoken).toEqual([]);
    player.play();
    expect(synthesizer.spoken[0]?.voiceId).toBe('fake:2');
  });

  it('does not begin anew for the same value', () => {
    player.play();
    player.dispatch({ type: 'style', change: { rate: 1 } });
    clock.pass(1_000);
    expect(synthesizer.spoken).toHaveLength(1);
  });
});

describe('the lit word', () => {
  it('follows the engine, in the offsets of the block', () => {
    player.playFrom(3);
    synthesizer.start();
    synthesizer.word(2);
    expect(player.state.word).toEqual({ start: 5, end: 7 });
    synthesizer.word(3);
    expect(player.state.word).toEqual({ start: 8, end: 12 });
  });

  it('is estimated where the engine tells no words', () => {
    player.play();
    synthesizer.start();
    expect(player.state.word).toEqual({ start: 0, end: 3 });
    clock.pass(5_000);
    expect(player.state.word).toEqual({ start: 8, end: 10 });
  });

  it('is no longer estimated after the first event', () => {
    player.play();
    synthesizer.start();
    synthesizer.word(0);
    clock.pass(5_000);
    expect(player.state.word).toEqual({ start: 0, end: 3 });
  });

  it.each([
    [-5, 2],
    [4_000, 4_003],
  ])('is not moved by a wrong offset: %i', (start, end) => {
    player.play();
    synthesizer.word(1);
    const { word } = player.state;
    synthesizer.wordAt(start, end);
    expect(player.state.word).toEqual(word);
  });

  it('does not go back', () => {
    player.play();
    synthesizer.word(2);
    synthesizer.word(0);
    expect(player.state.word).toEqual({ start: 8, end: 10 });
  });

  it('goes out with the sentence', async () => {
    player.play();
    synthesizer.word(2);
    await synthesizer.finish();
    expect(player.state.word).toBeUndefined();
  });
});

describe('sleeping', () => {
  it('pauses after so many minutes', () => {
    player.play();
    player.sleepAfter(15);
    clock.pass(15 * 60_000 - 1);
    expect(player.state.status).toBe('playing');
    clock.pass(1);
    expect(player.state.status).toBe('paused');
    expect(player.state.sleep).toBeUndefined();
  });

  it('can be called off', () => {
    player.play();
    player.sleepAfter(15);
    player.sleepAfter(undefined);
    clock.pass(60 * 60_000);
    expect(player.state.status).toBe('playing');
  });

  it('remembers that it is to stop at the end of the article', async () => {
    player.playFrom(5);
    player.sleepAfter('end-of-article');
    expect(player.state.sleep).toEqual({ kind: 'end-of-article' });
    await synthesizer.finish();
    expect(player.state.status).toBe('ended');
    expect(player.state.sleep).toBeUndefined();
  });
});

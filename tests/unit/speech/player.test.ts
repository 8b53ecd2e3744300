import { beforeEach, describe, expect, it } from 'vitest';
import { createPlayer, type Player } from '../../../lib/speech/player.ts';
import type { FakeClock } from '../../fakes/clock.ts';
import { ARTICLE, createTestPlayer, STYLE } from '../../fakes/player.ts';
import { plainSpeech, segmentsOf } from '../../fakes/speech-text.ts';
import type { FakeSynthesizer } from '../../fakes/synthesizer.ts';

let synthesizer: FakeSynthesizer;
let clock: FakeClock;
let player: Player;

beforeEach(() => {
  ({ synthesizer, clock, player } = createTestPlayer());
});

const lastText = () => synthesizer.spoken.at(-1)?.text;

describe('playing', () => {
  it('is silent until it is asked to play', () => {
    expect(player.state.status).toBe('idle');
    expect(synthesizer.spoken).toEqual([]);
  });

  it('speaks one sentence after another and ends', async () => {
    player.play();
    for (const _ of ARTICLE) {
      synthesizer.start();
      await synthesizer.finish();
    }
    expect(synthesizer.spoken.map(({ text }) => text)).toEqual([
      'Một hai ba',
      'Bốn năm sáu',
      'Bảy tám',
      'Chín số 2 mười',
      'Hết bài',
      'Cảm ơn',
    ]);
    expect(player.state).toMatchObject({ status: 'ended', index: 0 });
  });

  it('begins again from the top after the end', async () => {
    player.playFrom(5);
    await synthesizer.finish();
    player.play();
    expect(lastText()).toBe('Một hai ba');
  });

  it('gives style and pause with each utterance', () => {
    player.play();
    expect(synthesizer.spoken[0]).toEqual({ text: 'Một hai ba', ...STYLE, pauseAfter: 200 });
  });

  it('prepares the next sentence once the first is heard', () => {
    player.play();
    expect(synthesizer.prepared).toEqual([]);
    synthesizer.start();
    expect(synthesizer.prepared.map(({ text }) => text)).toEqual(['Bốn năm sáu']);
  });

  it('asks for nothing twice when play is pressed twice', () => {
    player.play();
    player.play();
    expect(synthesizer.spoken).toHaveLength(1);
  });

  it('begins where it is told', () => {
    const later = createPlayer(ARTICLE, { synthesizer, clock, toSpeech: plainSpeech, style: STYLE, index: 3 });
    later.play();
    expect(lastText()).toBe('Chín số 2 mười');
  });

  it('goes over sentences that hold nothing to say', async () => {
    const quiet = createPlayer(segmentsOf(['* * *', '---', 'Xong.']), {
      synthesizer,
      clock,
      toSpeech: plainSpeech,
      style: STYLE,
    });
    quiet.play();
    await new Promise((resolve) => setImmediate(resolve));
    expect(lastText()).toBe('Xong');
  });

  it('ends at once where there is nothing at all', () => {
    const empty = createPlayer([], { synthesizer, clock, toSpeech: plainSpeech, style: STYLE });
    empty.play();
    empty.dispatch({ type: 'next-sentence' });
    empty.playFrom(4);
    expect(empty.state.status).toBe('ended');
    expect(synthesizer.spoken).toEqual([]);
  });
});

describe('pausing', () => {
  it('stops the sound and holds the place', () => {
    player.playFrom(1);
    synthesizer.start();
    player.pause();
    expect(synthesizer.isSpeaking).toBe(false);
    expect(player.state).toMatchObject({ status: 'paused', index: 1 });
    clock.pass(600_000);
    expect(player.state.index).toBe(1);
  });

  it('goes on from the word that was being said', () => {
    player.playFrom(1);
    synthesizer.start();
    synthesizer.word(1);
    player.pause();
    player.play();
    expect(lastText()).toBe('năm sáu');
    synthesizer.word(1);
    expect(player.state.word).toEqual({
      start: ARTICLE[1] ? ARTICLE[1].start + 8 : -1,
      end: ARTICLE[1] ? ARTICLE[1].start + 11 : -1,
    });
  });

  it('makes ready what it would go on with, once the reader has settled', () => {
    player.playFrom(1);
    synthesizer.start();
    synthesizer.word(1);
    const before = synthesizer.prepared.length;
    player.pause();
    player.play();
    clock.pass(1_000);
    expect(synthesizer.prepared).toHaveLength(before);
    player.pause();
    clock.pass(1_000);
    expect(synthesizer.prepared.slice(before).map(({ text }) => text)).toEqual(['năm sáu']);
    player.dispatch({ type: 'next-sentence' });
    player.dispatch({ type: 'previous-sentence' });
    clock.pass(1_000);
    expect(synthesizer.prepared).toHaveLength(before + 2);
  });

  it('goes on from the beginning of the sentence where the voice tells no words', () => {
    player.play();
    synthesizer.start();
    clock.pass(500);
    player.pause();
    player.play();
    expect(lastText()).toBe('Một hai ba');
  });

  it('does not hear an end that comes after the pause', async () => {
    player.play();
    player.pause();
    await synthesizer.finish();
    expect(player.state.index).toBe(0);
  });
});

describe('failing', () => {
  it('keeps the place and says why', async () => {
    player.playFrom(3);
    synthesizer.word(2);
    await synthesizer.fail('engine-crashed');
    expect(player.state).toMatchObject({ status: 'failed', failure: 'engine-crashed', index: 3 });
  });

  it('goes on behind a sentence that failed as soon as it is told to', async () => {
    player.playFrom(1);
    await synthesizer.fail('engine-crashed');
    player.dispatch({ type: 'next-sentence' });
    expect(player.state).toMatchObject({ status: 'playing', index: 2 });
    expect(player.state.failure).toBeUndefined();
    expect(synthesizer.isSpeaking).toBe(true);
  });

  it('tries again from the same word', async () => {
    player.playFrom(3);
    synthesizer.word(3);
    await synthesizer.fail('audio-blocked');
    player.play();
    expect(lastText()).toBe('mười');
    expect(player.state.failure).toBeUndefined();
  });
});

describe('ending', () => {
  it('stops all it started', () => {
    player.play();
    synthesizer.start();
    player.sleepAfter(10);
    player.dispatch({ type: 'style', change: { rate: 2 } });
    player.release();
    expect(synthesizer.isSpeaking).toBe(false);
    expect(synthesizer.isReleased).toBe(true);
    expect(clock.waiting).toBe(0);
  });

  it('tells subscribers of every change until they leave', () => {
    const seen: string[] = [];
    const leave = player.subscribe(({ status }) => seen.push(status));
    player.play();
    player.pause();
    leave();
    player.play();
    expect(seen).toEqual(['playing', 'paused']);
  });
});

it('speaks an article of 20,000 sentences without planning it twice', async () => {
  const long = segmentsOf(Array.from({ length: 20_000 }, (_, i) => `Câu ${i}.`));
  const patient = createPlayer(long, { synthesizer, clock, toSpeech: plainSpeech, style: STYLE });
  patient.playFrom(19_999);
  expect(lastText()).toBe('Câu số 5');
  await synthesizer.finish();
  expect(patient.state.status).toBe('ended');
});

import { beforeEach, expect, it } from 'vitest';
import { rememberSpeechPlace } from '../../../../lib/app/speech/memory.ts';
import { createFakeClock, type FakeClock } from '../../../fakes/clock.ts';
import { createFakeSession, type FakeSession } from '../../../fakes/speech-session.ts';

let session: FakeSession;
let clock: FakeClock;
let written: unknown[];
let stop: () => void;

beforeEach(() => {
  session = createFakeSession();
  clock = createFakeClock();
  written = [];
  stop = rememberSpeechPlace(session, {
    recordId: () => 'r1',
    clock,
    write: async (id, place) => written.push([id, place]),
  });
});

it('writes nothing before anything was spoken', () => {
  clock.pass(10_000);
  stop();
  expect(written).toEqual([]);
});

it('writes the sentence now and then while speaking, each place once', () => {
  session.become({ status: 'playing' });
  session.become({ index: 1 });
  clock.pass(2_000);
  expect(written).toEqual([['r1', { blockId: 'b0', offset: 5 }]]);
  session.become({ word: { start: 5, end: 8 } });
  clock.pass(2_000);
  expect(written).toHaveLength(1);
});

it('writes at once when it is paused or put away', () => {
  session.become({ status: 'playing', index: 2 });
  session.become({ status: 'paused' });
  expect(written).toEqual([['r1', { blockId: 'b1', offset: 0 }]]);
  session.become({ index: 0 });
  stop();
  expect(written.at(-1)).toEqual(['r1', { blockId: 'b0', offset: 0 }]);
});

it('forgets the place at the end', () => {
  session.become({ status: 'playing', index: 2 });
  session.become({ status: 'ended', index: 0 });
  expect(written.at(-1)).toEqual(['r1', undefined]);
});

import { beforeEach, expect, it } from 'vitest';
import { answerRemote } from '../../../../lib/app/speech/remote.ts';
import type { PlaybackCommand } from '../../../../lib/messages/protocol.ts';
import { createFakeSession, type FakeSession } from '../../../fakes/speech-session.ts';

let session: FakeSession;
let isCurrent: boolean;
let recordId: string;
let isAnySpeaking: boolean;

beforeEach(() => {
  session = createFakeSession();
  recordId = 'r1';
  [isCurrent, isAnySpeaking] = [false, false];
});

function ask(command: PlaybackCommand, named?: string) {
  const floor = { isCurrent: () => isCurrent, isAnySpeaking: async () => isAnySpeaking };
  return answerRemote(
    { session, floor, recordId: () => recordId, title: 'Bài một' },
    { command, ...(named && { recordId: named }) },
  );
}

it('stays silent when it does not speak and is not meant', async () => {
  expect(await ask('toggle')).toBeUndefined();
  expect(await ask('toggle', 'r2')).toBeUndefined();
  expect(session.calls).toEqual([]);
});

it('pauses when it speaks, whoever is named', async () => {
  session.become({ status: 'playing' });
  isAnySpeaking = true;
  expect(await ask('toggle', 'r2')).toEqual({ title: 'Bài một', recordId: 'r1', speaking: false });
});

it('begins when it is named and nobody speaks', async () => {
  expect(await ask('toggle', 'r1')).toMatchObject({ speaking: true });
});

it('begins when the record is named that has its article by now', async () => {
  recordId = 'r0';
  expect(await ask('toggle', 'r1')).toBeUndefined();
  expect(await ask('toggle', 'r0')).toMatchObject({ recordId: 'r0', speaking: true });
});

it('does not begin when it is named but another reader speaks: that one pauses', async () => {
  isAnySpeaking = true;
  expect(await ask('toggle', 'r1')).toBeUndefined();
  expect(session.calls).toEqual([]);
});

it('goes on when it spoke last and nobody is named', async () => {
  isCurrent = true;
  session.become({ status: 'paused' });
  expect(await ask('play')).toMatchObject({ speaking: true });
});

it.each([
  ['previous', 'previous-sentence'],
  ['next', 'next-sentence'],
] as const)('takes %s for %s', async (command, action) => {
  session.become({ status: 'playing' });
  await ask(command);
  expect(session.calls).toEqual([action]);
});

it('only tells when it is asked for its state', async () => {
  session.become({ status: 'playing' });
  expect(await ask('state')).toMatchObject({ speaking: true });
  expect(session.calls).toEqual([]);
});

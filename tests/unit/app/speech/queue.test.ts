import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { followQueue } from '../../../../lib/app/speech/queue.ts';
import type { PlayerState } from '../../../../lib/speech/player-state.ts';

function setUp(next: string | undefined) {
  const state = signal({ status: 'playing' } as PlayerState);
  const options = {
    session: { state },
    recordId: () => 'a',
    open: vi.fn(),
    advance: vi.fn(async () => next),
    markHeard: vi.fn(async () => true),
    clock: { now: () => 5_000 },
  };
  return { options, state, stop: followQueue(options) };
}

const end = { status: 'ended' } as PlayerState;

it('goes on to the next article of the queue, once this one has ended', async () => {
  const { options, state } = setUp('b');
  expect(options.advance).not.toHaveBeenCalled();
  state.value = end;
  await vi.waitFor(() => expect(options.open).toHaveBeenCalledWith('/reader.html?id=b&listen=1'));
  expect(options.advance).toHaveBeenCalledWith('a');
  expect(options.markHeard).toHaveBeenCalledWith('a');
});

it('counts an end once, however often the state changes after it', async () => {
  const { options, state } = setUp('b');
  state.value = end;
  state.value = { ...end };
  await vi.waitFor(() => expect(options.open).toHaveBeenCalled());
  expect(options.markHeard).toHaveBeenCalledOnce();
});

it('stays where the reader wished to stop at the end of the article, which is heard all the same', async () => {
  const { options, state } = setUp('b');
  state.value = { status: 'playing', sleep: { kind: 'end-of-article' } } as PlayerState;
  state.value = end;
  await vi.waitFor(() => expect(options.advance).toHaveBeenCalledWith('a'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(options.open).not.toHaveBeenCalled();
});

it('takes what is left of the sleep timer along', async () => {
  vi.spyOn(Date, 'now').mockReturnValue(1_000_000);
  const { options, state } = setUp('b');
  state.value = { status: 'playing', sleep: { kind: 'at', time: 65_000 } } as PlayerState;
  state.value = end;
  await vi.waitFor(() => expect(options.open).toHaveBeenCalledWith('/reader.html?id=b&listen=1&sleep=1060000'));
  vi.restoreAllMocks();
});

it('stays where there is no queue', async () => {
  const { options, state } = setUp(undefined);
  state.value = end;
  await vi.waitFor(() => expect(options.advance).toHaveBeenCalled());
  expect(options.open).not.toHaveBeenCalled();
});

it('follows no longer once it is stopped', () => {
  const { options, state, stop } = setUp('b');
  stop();
  state.value = end;
  expect(options.advance).not.toHaveBeenCalled();
});

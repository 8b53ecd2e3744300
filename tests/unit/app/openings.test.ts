import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { announceOpening, type OpeningOutcome, outcomeOf, untilStored } from '../../../lib/app/openings.ts';
import type { ArticleRecord } from '../../../lib/library/types.ts';

const record = { id: 'a', title: 'Bài' } as ArticleRecord;

function begin(recordId: string) {
  const outcome = Promise.withResolvers<OpeningOutcome>();
  const stored = Promise.withResolvers<boolean>();
  announceOpening(recordId, { outcome: outcome.promise, stored: stored.promise });
  return { outcome, stored };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

it('brings the record while it is on its way, and only then', async () => {
  const { outcome, stored } = begin('a');
  outcome.resolve({ ok: true, record });
  expect(await outcomeOf('a')).toEqual({ ok: true, record });
  stored.resolve(true);
  await untilStored('a');
  await Promise.resolve();
  expect(await outcomeOf('a')).toEqual({ ok: true });
});

it('goes on bringing a record that the library did not take, for a while', async () => {
  const { outcome, stored } = begin('b');
  outcome.resolve({ ok: true, record });
  stored.resolve(false);
  await untilStored('b');
  expect(await outcomeOf('b')).toEqual({ ok: true, record });
  await vi.advanceTimersByTimeAsync(10_000);
  expect(outcomeOf('b')).toBeUndefined();
});

it('knows nothing of what was not begun, and lets nobody wait for it', async () => {
  expect(outcomeOf('c')).toBeUndefined();
  await expect(untilStored('c')).resolves.toBeUndefined();
});

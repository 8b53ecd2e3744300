import { afterEach, describe, expect, it, vi } from 'vitest';
import { until } from '../../e2e/harness/until.ts';

/** Lets the clock of `until` jump by so many milliseconds each time it is read. */
function jumpBy(milliseconds: number): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => (now += milliseconds));
}

describe('waiting', () => {
  afterEach(() => vi.restoreAllMocks());

  it('asks on where the machine stood still for longer than it would wait', async () => {
    jumpBy(3_600_000);
    const probe = vi.fn(() => probe.mock.calls.length === 3);
    await until('the third answer', probe);
    expect(probe).toHaveBeenCalledTimes(3);
  });

  it('ends once it has waited so long, and tells for what and the last error', async () => {
    jumpBy(1_000);
    const probe = vi.fn(() => Promise.reject(new Error('no page')));
    const waiting = until('the page', probe, 4_000);
    await expect(waiting).rejects.toMatchObject({
      message: 'waited 4000 ms for the page: no page',
      cause: new Error('no page'),
    });
    expect(probe).toHaveBeenCalledTimes(4);
  });
});

import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followReading } from '../../../lib/app/folder-news.ts';

const MINUTE = 60_000;

/** A window that can be hidden and left. */
class FakeView extends EventTarget {
  document = Object.assign(new EventTarget(), { visibilityState: 'visible' });

  show(visibilityState: 'visible' | 'hidden'): void {
    this.document.visibilityState = visibilityState;
    this.document.dispatchEvent(new Event('visibilitychange'));
  }
}

async function read(isKept = true) {
  const view = new FakeView();
  const tell = vi.fn(async () => undefined);
  const marked = followReading(view as unknown as Window, { hasFolder: async () => isKept, tell });
  await vi.advanceTimersByTimeAsync(0);
  return { view, tell, marked };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

describe('what a reader page tells of itself for the backup folder', () => {
  it('is told when the page is hidden, once a minute at most, and never left untold', async () => {
    const { view, tell } = await read();
    view.show('hidden');
    await vi.advanceTimersByTimeAsync(0);
    expect(tell).toHaveBeenCalledTimes(1);
    for (let times = 0; times < 5; times++) {
      view.show('visible');
      view.show('hidden');
    }
    await vi.advanceTimersByTimeAsync(MINUTE - 1);
    expect(tell).toHaveBeenCalledTimes(1);
    await vi.advanceTimersByTimeAsync(1);
    expect(tell).toHaveBeenCalledTimes(2);
  });

  it('is told at once when the page is left or something is marked', async () => {
    const { view, tell, marked } = await read();
    view.show('hidden');
    await vi.advanceTimersByTimeAsync(0);
    marked();
    await vi.advanceTimersByTimeAsync(0);
    view.dispatchEvent(new Event('pagehide'));
    expect(tell).toHaveBeenCalledTimes(3);
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(tell).toHaveBeenCalledTimes(3);
  });

  it('is not told where no folder is kept', async () => {
    const { view, tell, marked } = await read(false);
    view.show('hidden');
    view.dispatchEvent(new Event('pagehide'));
    marked();
    await vi.advanceTimersByTimeAsync(2 * MINUTE);
    expect(tell).not.toHaveBeenCalled();
  });
});

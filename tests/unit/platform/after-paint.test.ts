import { describe, expect, it } from 'vitest';
import { afterFirstContent } from '../../../lib/platform/after-paint.ts';

type Told = (entries: { getEntriesByName(name: string): object[] }) => void;

/** A window as far as it is asked, for Node paints nothing: tells of paints and lets time pass when it is told to. */
function fakeWindow() {
  let told: Told = () => undefined;
  let later: () => void = () => undefined;
  let isWatching = false;
  class PerformanceObserver {
    constructor(callback: Told) {
      told = callback;
    }
    observe(): void {
      isWatching = true;
    }
    disconnect(): void {
      isWatching = false;
    }
  }
  return {
    view: { PerformanceObserver, setTimeout: (work: () => void) => (later = work) } as unknown as Window &
      typeof globalThis,
    paint: (...names: string[]) =>
      told({ getEntriesByName: (wanted) => names.filter((name) => name === wanted).map((name) => ({ name })) }),
    wait: () => later(),
    isWatching: () => isWatching,
  };
}

describe('afterFirstContent', () => {
  it('waits for the content, not for the empty page', async () => {
    const { view, paint, isWatching } = fakeWindow();
    let isSettled = false;
    const waiting = afterFirstContent(view).then(() => {
      isSettled = true;
    });
    paint('first-paint');
    await Promise.resolve();
    expect(isSettled).toBe(false);
    expect(isWatching()).toBe(true);
    paint('first-contentful-paint');
    await waiting;
    expect(isSettled).toBe(true);
    expect(isWatching()).toBe(false);
  });

  it('goes on in a page that nobody sees', async () => {
    const { view, wait, isWatching } = fakeWindow();
    const waiting = afterFirstContent(view);
    wait();
    await waiting;
    expect(isWatching()).toBe(false);
  });
});

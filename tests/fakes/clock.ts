import type { Clock } from '../../lib/speech/clock.ts';

export interface FakeClock extends Clock {
  /** Lets time pass, calling back what falls due, in order. */
  pass(milliseconds: number): void;
  /** Lets time pass over a page that was frozen: what falls due is called only by the next `pass`. */
  sleep(milliseconds: number): void;
  /** How many callbacks still wait. */
  readonly waiting: number;
}

/** A clock that stands still until it is turned. */
export function createFakeClock(): FakeClock {
  let now = 0;
  let timers: { at: number; callback: () => void }[] = [];
  return {
    now: () => now,
    after(milliseconds, callback) {
      const timer = { at: now + milliseconds, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((other) => other !== timer);
      };
    },
    pass(milliseconds) {
      const end = now + milliseconds;
      for (;;) {
        const [next] = timers.filter(({ at }) => at <= end).toSorted((a, b) => a.at - b.at);
        if (!next) break;
        timers = timers.filter((timer) => timer !== next);
        now = Math.max(now, next.at);
        next.callback();
      }
      now = end;
    },
    sleep(milliseconds) {
      now += milliseconds;
    },
    get waiting() {
      return timers.length;
    },
  };
}

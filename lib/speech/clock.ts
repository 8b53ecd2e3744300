/** Time as an argument, so that tests can turn it by hand. */
export interface Clock {
  /** Milliseconds from any fixed moment; never goes back. */
  now(): number;
  /** Calls back once after that many milliseconds; gives the stop. */
  after(milliseconds: number, callback: () => void): () => void;
}

/** The real time of a page. */
export const realClock: Clock = {
  now: () => performance.now(),
  after(milliseconds, callback) {
    const timer = setTimeout(callback, milliseconds);
    return () => clearTimeout(timer);
  },
};

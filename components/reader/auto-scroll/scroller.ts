import { scrollStep } from './pace.ts';

/** The page that moves. */
export interface ScrollerView {
  /** Pixels a second, asked for at every move: it changes with the pace, the type and the window. */
  speed: () => number;
  /** Moves in steps, for people whom motion makes ill. */
  reduced: boolean;
  /** At the end, or when the reader moves the page himself. */
  onStop: () => void;
}

/** A move of this many pixels that is not ours is the reader's. Less comes from rounding and from pictures that arrive. */
const FOREIGN = 60;
/** The longest that one frame counts, in milliseconds: a tab that was hidden does not jump. */
const LONGEST_FRAME = 100;
const SCROLL_KEYS: ReadonlySet<string> = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);

function atEnd(view: Window): boolean {
  const { scrollHeight, clientHeight } = view.document.documentElement;
  return view.scrollY + clientHeight >= scrollHeight - 1;
}

/** Stops at what shows that the reader scrolls: wheel, finger, keys. Gives the stop of the listening. */
function onReadersScroll(view: Window, stop: () => void): () => void {
  const owner = new AbortController();
  const { signal } = owner;
  const options = { passive: true, signal } as const;
  view.addEventListener('wheel', stop, options);
  view.addEventListener('touchmove', stop, options);
  view.addEventListener(
    'keydown',
    ({ key, target }) => {
      const isField = target instanceof Element && target.closest('input, textarea, select, button');
      if (SCROLL_KEYS.has(key) && !isField) stop();
    },
    options,
  );
  return () => owner.abort();
}

/** Moves a window's page on by itself until stopped; gives the stop. */
export function startScrolling(view: Window, { speed, reduced, onStop }: ScrollerView): () => void {
  let place = view.scrollY;
  let before = 0;
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = (): void => {
    view.cancelAnimationFrame(frame);
    clearTimeout(timer);
    stopListening();
  };
  const end = (): void => {
    stop();
    onStop();
  };
  const stopListening = onReadersScroll(view, end);

  const glide = (now: number): void => {
    if (before > 0) {
      const drift = view.scrollY - place;
      if (Math.abs(drift) > FOREIGN || atEnd(view)) {
        end();
        return;
      }
      // Browsers round the place to whole pixels of the screen, so the exact one is kept here.
      if (Math.abs(drift) > 2) place = view.scrollY;
      place += (speed() * Math.min(now - before, LONGEST_FRAME)) / 1000;
      view.scrollTo({ top: place, behavior: 'instant' });
    }
    before = now;
    frame = view.requestAnimationFrame(glide);
  };
  const step = (): void => {
    const { distance, every } = scrollStep(view.innerHeight, speed());
    timer = setTimeout(() => {
      view.scrollBy({ top: distance, behavior: 'instant' });
      if (atEnd(view)) end();
      else step();
    }, every);
  };
  if (reduced) step();
  else frame = view.requestAnimationFrame(glide);
  return stop;
}

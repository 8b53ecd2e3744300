import { followStored } from '../platform/raw-storage.ts';
import { MAX_TEXT_SCALE, MIN_TEXT_SCALE } from '../settings/steps.ts';
import { NORMAL_TEXT_SCALE, TEXT_SCALE_KEY } from '../settings/text-scale-key.ts';
import { scaleType } from './page-type-size.ts';

/** Keeps the article on a portal's own page at the type size of the settings. */
export interface TypeSizeFollower {
  /** The element to scale; undefined when the page holds no article. */
  setRoot(root: Element | undefined): void;
}

/** Follows the one type-size setting until `signal` aborts; the page is put back as it was then. */
export function followTypeSize(signal: AbortSignal): TypeSizeFollower {
  let root: HTMLElement | undefined;
  let percent = NORMAL_TEXT_SCALE;
  let undo = (): void => undefined;

  const apply = (): void => {
    undo();
    undo = root ? scaleType(root, percent) : () => undefined;
  };
  const onValue = (value: unknown): void => {
    const isValid = typeof value === 'number' && value >= MIN_TEXT_SCALE && value <= MAX_TEXT_SCALE;
    const next = isValid ? value : NORMAL_TEXT_SCALE;
    if (next === percent) return;
    percent = next;
    apply();
  };
  followStored(TEXT_SCALE_KEY, onValue, signal);
  signal.addEventListener('abort', () => undo(), { once: true });
  return {
    setRoot(element) {
      root = element instanceof HTMLElement ? element : undefined;
      apply();
    },
  };
}

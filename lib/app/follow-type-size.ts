import { followStored } from '../platform/raw-storage.ts';
import { MAX_TEXT_SCALE, MIN_TEXT_SCALE } from '../settings/steps.ts';
import { NORMAL_TEXT_SCALE, TEXT_SCALE_KEY } from '../settings/text-scale-key.ts';
import { scaleType } from './page-type-size.ts';

/** Keeps the article on a portal's own page at the type size of the settings. */
export interface TypeSizeFollower {
  /** Where the element to scale is found, once there is a size to give it; undefined when the page holds no article. */
  setRoot(find: () => Element | undefined): void;
}

/** Follows the one type-size setting for as long as the page lives. */
export function followTypeSize(): TypeSizeFollower {
  let find = (): Element | undefined => undefined;
  let percent = NORMAL_TEXT_SCALE;
  let undo = (): void => undefined;

  const apply = (): void => {
    undo();
    undo = () => undefined;
    if (percent === NORMAL_TEXT_SCALE) return;
    const root = find();
    if (root instanceof HTMLElement) undo = scaleType(root, percent);
  };
  followStored(TEXT_SCALE_KEY, (value) => {
    const isValid = typeof value === 'number' && value >= MIN_TEXT_SCALE && value <= MAX_TEXT_SCALE;
    const next = isValid ? value : NORMAL_TEXT_SCALE;
    if (next === percent) return;
    percent = next;
    apply();
  });
  return {
    setRoot(found) {
      find = found;
      apply();
    },
  };
}

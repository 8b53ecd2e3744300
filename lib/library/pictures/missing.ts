import type { Head, PictureFailure } from '../types.ts';

/** Pictures that a saved article lacks: why, by the address that the article names. */
export type MissingPictures = Readonly<Record<string, PictureFailure>>;

/** What a saved article lacks of its pictures. */
export function missingOf(pictures: Head['pictures'] = {}): MissingPictures {
  return Object.fromEntries(
    Object.entries(pictures).flatMap(([src, state]) => ('failure' in state ? [[src, state.failure]] : [])),
  );
}

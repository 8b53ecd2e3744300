import { createContext } from 'preact';
import type { Image } from '../../lib/article/types.ts';

/** Where the pictures of an article come from and what a click on one does. */
export interface Pictures {
  /** The address to show for a picture: its own, or that of a copy kept offline; undefined while the copy is being read. */
  sourceOf(image: Image): string | undefined;
  /** Whether a picture waits for leave to fetch from its site. */
  needsLeave?(image: Image): boolean;
  /** Fetches a picture that the browser did not load another way, where there is one. */
  fetchCopy?(image: Image): void;
  /** Asks for that leave. */
  allow?(image: Image): void;
  /** Shows a picture large. Absent where nothing does. */
  open?: (image: Image) => void;
}

export const PicturesContext = createContext<Pictures>({ sourceOf: (image) => image.src });

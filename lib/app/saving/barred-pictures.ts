import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Image } from '../../article/types.ts';
import { sendMessage } from '../../messages/bus.ts';
import { siteOf } from '../site-pattern.ts';

type SourceOf = (image: Image) => string | undefined;

/** Pictures that the browser does not load on pages of extensions, and what can be done for them. */
export interface BarredPictures {
  /** The address to show for a picture: that of its copy, where one was fetched. */
  sourceOf: SourceOf;
  /** Whether the browser may be why a picture did not come. */
  isBarred(image: Image): boolean;
  /** Fetches a copy, where the reader has allowed its site or the extension names it; `sourceOf` changes when it is here. */
  fetchCopy(image: Image): void;
  /** Asks the reader for leave; with it all copies that were asked for are fetched. Must be called straight from a press. */
  allow(image: Image): void;
}

/**
 * Firefox loads pictures of http by https on pages of extensions, whatever their policy says
 * (https://blog.mozilla.org/security/2024/06/05/firefox-will-upgrade-more-mixed-content-in-version-127/), so those of portals without https never come. Its
 * background may fetch them. `protocol` is that of the page that shows them.
 */
export function fetchBarred(sourceOf: SourceOf, protocol: string): BarredPictures {
  const copies = signal<ReadonlyMap<string, string>>(new Map());
  const wanted = new Set<string>();
  const fetchOne = async (src: string): Promise<void> => {
    const { data } = (await sendMessage('lendPicture', { src })) ?? {};
    if (data !== undefined) copies.value = new Map(copies.value).set(src, data);
  };
  const isBarred = ({ src }: Image): boolean => protocol === 'moz-extension:' && src.startsWith('http:');
  const fetchAll = (): void => {
    for (const src of wanted) if (!copies.peek().has(src)) fetchOne(src).catch(console.error);
  };
  return {
    sourceOf: (image) => copies.value.get(image.src) ?? sourceOf(image),
    isBarred,
    fetchCopy: (image) => {
      if (!isBarred(image)) return;
      // Not before one is asked for: most pages never need it.
      if (wanted.size === 0) browser.permissions.onAdded.addListener(fetchAll);
      wanted.add(image.src);
      fetchOne(image.src).catch(console.error);
    },
    allow: ({ src }) => {
      const site = siteOf(src);
      if (site !== undefined) browser.permissions.request({ origins: [site] }).then(fetchAll, console.error);
    },
  };
}

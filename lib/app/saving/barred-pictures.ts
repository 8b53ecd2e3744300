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
  /** Whether a picture waits for leave to fetch from its site. */
  needsLeave(image: Image): boolean;
  /** Fetches a copy of a barred picture, where its site is allowed; `sourceOf` changes when it is here. Nothing where the browser bars none. */
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
  /** Those of sites that the reader has not allowed. */
  const waiting = signal<ReadonlySet<string>>(new Set());
  const fetchOne = async (src: string): Promise<void> => {
    const lent = await sendMessage('lendPicture', { src });
    if (lent === undefined) return;
    if ('data' in lent) copies.value = new Map(copies.value).set(src, lent.data);
    else if (lent.failure === 'no-permission') waiting.value = new Set(waiting.value).add(src);
  };
  const isBarred = (src: string): boolean => protocol === 'moz-extension:' && src.startsWith('http:');
  const fetchWaiting = (): void => {
    for (const src of waiting.peek()) fetchOne(src).catch(console.error);
    waiting.value = new Set();
  };
  return {
    sourceOf: (image) => copies.value.get(image.src) ?? sourceOf(image),
    needsLeave: ({ src }) => waiting.value.has(src),
    fetchCopy: ({ src }) => {
      if (isBarred(src)) fetchOne(src).catch(console.error);
    },
    allow: ({ src }) => {
      const site = siteOf(src);
      if (site === undefined) return;
      browser.permissions
        .request({ origins: [site] })
        .then((isAllowed) => isAllowed && fetchWaiting())
        .catch(console.error);
    },
  };
}

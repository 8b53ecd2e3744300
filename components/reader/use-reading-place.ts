import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect } from 'preact/hooks';
import type { Article } from '../../lib/article/types.ts';
import { currentPlace, type Place, showPlace } from './reading-place.ts';

const SETTLED = 400;

/** Starts where the reader left off, and tells each place at which scrolling rests or the page goes away. */
export function useReadingPlace(
  article: Article,
  element: RefObject<HTMLElement | null>,
  start: Place | undefined,
  save: (place: Place | null) => void,
): void {
  useLayoutEffect(() => {
    if (!element.current || !start) return;
    history.scrollRestoration = 'manual';
    showPlace(article, element.current, start);
  }, [article, element, start]);

  useEffect(() => {
    const owner = new AbortController();
    const { signal } = owner;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const settle = () => {
      timer = undefined;
      if (element.current) save(currentPlace(article, element.current));
    };
    const flush = () => {
      if (timer === undefined) return;
      clearTimeout(timer);
      settle();
    };
    const restart = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, SETTLED);
    };
    addEventListener('scroll', restart, { passive: true, signal });
    addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    return () => {
      clearTimeout(timer);
      owner.abort();
    };
  }, [article, element, save]);
}

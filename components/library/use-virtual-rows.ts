import {
  observeWindowOffset,
  observeWindowRect,
  type VirtualItem,
  Virtualizer,
  windowScroll,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useLayoutEffect, useReducer, useState } from 'preact/hooks';

export interface VirtualRows {
  items: readonly VirtualItem[];
  /** Height of all rows, in CSS pixels. */
  height: number;
  /** Where the list begins on the page, in CSS pixels. */
  margin: number;
  /** The `ref` of each row's element, which carries `data-index`. */
  measure: (element: HTMLElement | null) => void;
  /** Scrolls until the row is in sight. */
  show: (index: number) => void;
}

const ROW_HEIGHT = 112;
const BEYOND = 6;

/** Which of `count` rows of a list are near the window's part of the page; the page itself scrolls. */
export function useVirtualRows(
  list: RefObject<HTMLElement | null>,
  count: number,
  keyOf: (index: number) => string,
): VirtualRows {
  const [, redraw] = useReducer((turn: number) => turn + 1, 0);
  const [margin, setMargin] = useState(0);
  const [virtualizer] = useState(() => new Virtualizer<Window, HTMLElement>(optionsOf(count, keyOf, 0)));

  function optionsOf(rows: number, key: (index: number) => string, scrollMargin: number) {
    return {
      count: rows,
      getItemKey: key,
      scrollMargin,
      estimateSize: () => ROW_HEIGHT,
      overscan: BEYOND,
      getScrollElement: () => window,
      observeElementRect: observeWindowRect,
      observeElementOffset: observeWindowOffset,
      scrollToFn: windowScroll,
      initialRect: { width: innerWidth, height: innerHeight },
      onChange: () => redraw(0),
    };
  }

  virtualizer.setOptions(optionsOf(count, keyOf, margin));
  useLayoutEffect(() => virtualizer._didMount(), [virtualizer]);
  useLayoutEffect(() => {
    virtualizer._willUpdate();
    const top = (list.current?.getBoundingClientRect().top ?? 0) + scrollY;
    if (Math.abs(top - margin) > 1) setMargin(top);
  });

  return {
    items: virtualizer.getVirtualItems(),
    height: virtualizer.getTotalSize(),
    margin,
    measure: virtualizer.measureElement,
    show: (index) => virtualizer.scrollToIndex(index, { align: 'auto' }),
  };
}

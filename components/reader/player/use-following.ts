import { effect, type ReadonlySignal, signal } from '@preact/signals';
import { useEffect, useMemo } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { Article } from '../../../lib/article/types.ts';
import { rangeOfSpan } from './speech-points.ts';

export interface Following {
  /** The reader has scrolled away from what is spoken. */
  isAway: ReadonlySignal<boolean>;
  /** Scrolls back to what is spoken, and follows it again. */
  comeBack(): void;
}

/** Clear of the toolbar above and of the player below, in CSS pixels; and where a sentence is put, as a share of the window's height. */
const MARGIN = { top: 88, bottom: 200 } as const;
const READING_HEIGHT = 0.3;
const SCROLL_KEYS = new Set(['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp', 'ArrowDown', ' ']);
/** How long a smooth scroll of ours may take, in milliseconds. */
const LONGEST_SCROLL = 1_500;

function isComfortable(box: DOMRect, height: number): boolean {
  return box.top >= MARGIN.top && box.top <= height - MARGIN.bottom;
}

function isInSight(box: DOMRect, height: number): boolean {
  return box.bottom > MARGIN.top && box.top < height - MARGIN.bottom / 2;
}

/** Scrolls along with speech until the reader scrolls, and then offers the way back. Honours reduced motion. */
export function useFollowing(session: SpeechSession, article: Article, root: () => Element | null): Following {
  const { isAway, control } = useMemo(() => {
    const control: { comeBack: () => void } = { comeBack: () => undefined };
    return { isAway: signal(false), control };
  }, []);

  useEffect(() => {
    const owner = new AbortController();
    const { signal: ended } = owner;
    let ownScrollUntil = 0;

    function spokenBox(): DOMRect | undefined {
      const element = root();
      const segment = session.segments.peek()[session.state.peek().index];
      const range = element && segment && rangeOfSpan(element, article, segment.blockId, segment);
      return range ? range.getBoundingClientRect() : undefined;
    }

    function scrollToSpoken(): void {
      const box = spokenBox();
      if (!box || isComfortable(box, innerHeight)) return;
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      ownScrollUntil = performance.now() + LONGEST_SCROLL;
      scrollBy({ top: box.top - innerHeight * READING_HEIGHT, behavior: isCalm ? 'instant' : 'smooth' });
    }

    function leave(): void {
      ownScrollUntil = 0;
      const { status } = session.state.peek();
      const box = status === 'playing' || status === 'paused' ? spokenBox() : undefined;
      isAway.value = box !== undefined && !isInSight(box, innerHeight);
    }

    control.comeBack = () => {
      isAway.value = false;
      scrollToSpoken();
    };
    const options = { passive: true, signal: ended };
    addEventListener(
      'wheel',
      () => {
        ownScrollUntil = 0;
      },
      options,
    );
    addEventListener(
      'touchmove',
      () => {
        ownScrollUntil = 0;
      },
      options,
    );
    addEventListener(
      'keydown',
      ({ key }) => {
        if (SCROLL_KEYS.has(key)) ownScrollUntil = 0;
      },
      options,
    );
    addEventListener(
      'scrollend',
      () => {
        ownScrollUntil = 0;
      },
      options,
    );
    addEventListener('scroll', () => performance.now() > ownScrollUntil && leave(), options);

    let last = -1;
    const stop = effect(() => {
      const { status, index } = session.state.value;
      if (status === 'ended' || status === 'idle') isAway.value = false;
      const hasMoved = index !== last;
      last = index;
      if (hasMoved && status === 'playing' && !isAway.peek()) scrollToSpoken();
    });
    return () => {
      stop();
      owner.abort();
    };
  }, [session, article, root, isAway, control]);

  return { isAway, comeBack: () => control.comeBack() };
}

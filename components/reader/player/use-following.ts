import { effect, type ReadonlySignal, signal } from '@preact/signals';
import type { RefObject } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { Article } from '../../../lib/article/types.ts';
import type { SourceSpan } from '../../../lib/speech/player-state.ts';
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

/** In a low window the toolbar does not stay, and the margins are a share of its height. */
const topOf = (height: number) => Math.min(MARGIN.top, height / 5);

function isComfortable(box: DOMRect, height: number): boolean {
  return box.top >= topOf(height) && box.top <= height - Math.min(MARGIN.bottom, height / 2);
}

/** `foot` is where the player begins, or the window ends. */
function isInSight(box: DOMRect, height: number, foot: number): boolean {
  return box.bottom > topOf(height) && box.top < foot;
}

/** Where a sentence or a word is put, in CSS pixels: further up where the player's options leave little over it. */
function readingLine(height: number, foot: number): number {
  return Math.min(height * READING_HEIGHT, topOf(height) + Math.max(0, foot - topOf(height)) / 3);
}

/** Scrolls along with speech, sentence by sentence and through long ones, until the reader scrolls; then offers the way back. Honours reduced motion. */
export function useFollowing(
  session: SpeechSession,
  article: Article,
  root: () => Element | null,
  player: RefObject<HTMLElement | null>,
): Following {
  const { isAway, control } = useMemo(() => {
    const control: { comeBack: () => void } = { comeBack: () => undefined };
    return { isAway: signal(false), control };
  }, []);

  useEffect(() => {
    const owner = new AbortController();
    const { signal: ended } = owner;
    let ownScrollUntil = 0;
    /** How far the page was scrolled when it last told of that. */
    let told = scrollY;

    const footTop = () => Math.min(innerHeight, player.current?.getBoundingClientRect().top ?? innerHeight);

    function boxOf(part: 'sentence' | 'word'): DOMRect | undefined {
      const element = root();
      const { index, word } = session.state.peek();
      const segment = session.segments.peek()[index];
      const span = part === 'word' ? word : segment;
      const range = element && segment && span && rangeOfSpan(element, article, segment.blockId, span);
      const box = range?.getBoundingClientRect();
      // What is not shown stands nowhere.
      return box && box.height > 0 ? box : undefined;
    }

    function scrollTo(box: DOMRect): void {
      const isCalm = matchMedia('(prefers-reduced-motion: reduce)').matches;
      ownScrollUntil = performance.now() + LONGEST_SCROLL;
      const top = box.top - readingLine(innerHeight, footTop());
      scrollBy({ top, behavior: isCalm ? 'instant' : 'smooth' });
    }

    function scrollToSentence(): void {
      const box = boxOf('sentence');
      if (box && !isComfortable(box, innerHeight)) scrollTo(box);
    }

    /** The end of a long sentence comes under the player while its beginning stands well. */
    function keepWordInSight(): void {
      // On our own way there, where words stand tells nothing; and a move that the page has yet to tell of may be the reader's.
      if (performance.now() < ownScrollUntil || scrollY !== told) return;
      const box = boxOf('word');
      const foot = footTop();
      if (box && !(isInSight(box, innerHeight, foot) && box.bottom <= foot)) scrollTo(box);
    }

    function leave(): void {
      ownScrollUntil = 0;
      const { status } = session.state.peek();
      const box = status === 'playing' || status === 'paused' ? (boxOf('word') ?? boxOf('sentence')) : undefined;
      isAway.value = box !== undefined && !isInSight(box, innerHeight, footTop());
    }

    control.comeBack = () => {
      isAway.value = false;
      const [word, foot] = [boxOf('word'), footTop()];
      if (word && !isInSight(word, innerHeight, foot)) scrollTo(word);
      else scrollToSentence();
    };
    const options = { passive: true, signal: ended };
    const endOwnScroll = () => {
      ownScrollUntil = 0;
    };
    for (const move of ['wheel', 'touchmove', 'scrollend']) addEventListener(move, endOwnScroll, options);
    addEventListener('keydown', ({ key }) => SCROLL_KEYS.has(key) && endOwnScroll(), options);
    addEventListener(
      'scroll',
      () => {
        told = scrollY;
        if (performance.now() > ownScrollUntil) leave();
      },
      options,
    );

    let last = -1;
    let lastWord: SourceSpan | undefined;
    const stop = effect(() => {
      const { status, index, word } = session.state.value;
      if (status === 'ended' || status === 'idle') isAway.value = false;
      const [isNewSentence, isNewWord] = [index !== last, word !== lastWord];
      [last, lastWord] = [index, word];
      if (status !== 'playing' || isAway.peek()) return;
      if (isNewSentence) scrollToSentence();
      else if (isNewWord) keepWordInSight();
    });
    return () => {
      stop();
      owner.abort();
    };
  }, [session, article, root, isAway, control]);

  return { isAway, comeBack: () => control.comeBack() };
}

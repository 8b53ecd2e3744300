import { act } from '@testing-library/preact';
import { useRef } from 'preact/hooks';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type Following, useFollowing } from '../../../components/reader/player/use-following.ts';
import type { Article } from '../../../lib/article/types.ts';
import { createFakeSession, type FakeSession } from '../../fakes/speech-session.ts';
import { renderPage } from '../page.tsx';

const ARTICLE: Article = {
  url: '',
  title: 'Bài',
  language: 'vi',
  wordCount: 3,
  blocks: ['Một. Hai.', 'Ba.'].map((text, i) => ({ type: 'paragraph', id: `b${i}`, runs: [{ text }] })),
};

let session: FakeSession;
let following: Following;
let isCalm: boolean;
/** Where the spoken sentence stands in the window, in CSS pixels from its upper edge; and its words, where they stand elsewhere. */
let top: number;
let wordTop: number | undefined;
const scrollBy = vi.fn();

function Page() {
  const player = useRef<HTMLElement>(null);
  following = useFollowing(session, ARTICLE, () => document.querySelector('main'), player);
  return (
    <main>
      {ARTICLE.blocks.map((block) => (
        <p key={block.id} id={block.id} data-block={block.id}>
          {block.type === 'paragraph' ? block.runs[0]?.text : ''}
        </p>
      ))}
      <section ref={player} aria-label="Trình đọc" />
    </main>
  );
}

beforeEach(async () => {
  session = createFakeSession();
  [isCalm, top, wordTop] = [false, 2_000, undefined];
  scrollBy.mockReset();
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('scrollBy', scrollBy);
  vi.stubGlobal('matchMedia', (query: string) => ({ matches: isCalm && query.includes('reduced-motion') }));
  vi.spyOn(Range.prototype, 'getBoundingClientRect').mockImplementation(function (this: Range) {
    const isWord = String(this).length < 3;
    return new DOMRect(0, isWord ? (wordTop ?? top) : top, 600, isWord ? 30 : 40);
  });
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(() => new DOMRect(0, 700, 600, 100));
  await renderPage(<Page />);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

const readerScrolls = () =>
  act(() => {
    dispatchEvent(new WheelEvent('wheel'));
    dispatchEvent(new Event('scroll'));
  });

describe('following what is spoken', () => {
  it.each([
    ['smoothly', false, 'smooth'],
    ['at once for who wants little motion', true, 'instant'],
  ])('brings the sentence to the upper third: %s', (_how, calm, behavior) => {
    isCalm = calm;
    session.play();
    session.become({ index: 1 });
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 2_000 - 240, behavior });
  });

  it('leaves the page where the sentence stands well', () => {
    top = 300;
    session.play();
    session.become({ index: 1 });
    expect(scrollBy).not.toHaveBeenCalled();
  });

  it('yields to the reader who scrolls away, and comes back when asked', () => {
    session.play();
    readerScrolls();
    expect(following.isAway.value).toBe(true);
    session.become({ index: 1 });
    expect(scrollBy).not.toHaveBeenCalled();
    act(() => following.comeBack());
    expect(following.isAway.value).toBe(false);
    session.become({ index: 2 });
    expect(scrollBy).toHaveBeenCalledTimes(2);
  });

  it('follows on where the reader comes back alone', () => {
    session.play();
    readerScrolls();
    top = 300;
    readerScrolls();
    expect(following.isAway.value).toBe(false);
  });

  it('does not take its own scrolling for the reader’s', () => {
    session.play();
    session.become({ index: 1 });
    act(() => {
      dispatchEvent(new Event('scroll'));
    });
    expect(following.isAway.value).toBe(false);
  });

  describe('through a sentence of many lines', () => {
    const says = (start: number) => session.become({ word: { start, end: start + 2 } });
    beforeEach(() => {
      top = 300;
      session.play();
      says(0);
    });

    it.each([
      ['comes under the player', 680],
      ['is above the window', -20],
    ])('goes on to the word that %s', (_where, at) => {
      wordTop = at;
      says(1);
      expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: at - 240, behavior: 'smooth' });
      // On its way there, where words stand tells nothing.
      says(0);
      expect(scrollBy).toHaveBeenCalledOnce();
      dispatchEvent(new Event('scrollend'));
      wordTop = 240;
      says(1);
      expect(scrollBy).toHaveBeenCalledOnce();
    });

    it('does not take back a move of the reader’s that the page has yet to tell of', () => {
      vi.stubGlobal('scrollY', 900);
      wordTop = -600;
      says(1);
      expect(scrollBy).not.toHaveBeenCalled();
      act(() => {
        dispatchEvent(new Event('scroll'));
      });
      expect(following.isAway.value).toBe(true);
    });

    it('leaves the page to who scrolled away from the word, and comes back to it', () => {
      wordTop = 760;
      readerScrolls();
      expect(following.isAway.value).toBe(true);
      says(1);
      expect(scrollBy).not.toHaveBeenCalled();
      act(() => following.comeBack());
      expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 760 - 240, behavior: 'smooth' });
    });
  });

  it('finds room in a low window, whose toolbar does not stay', () => {
    vi.stubGlobal('innerHeight', 360);
    top = 75;
    session.play();
    session.become({ index: 1 });
    session.become({ word: { start: 0, end: 2 } });
    expect(scrollBy).not.toHaveBeenCalled();
    top = 300;
    session.become({ index: 2 });
    expect(scrollBy).toHaveBeenCalledExactlyOnceWith({ top: 300 - 108, behavior: 'smooth' });
  });
});

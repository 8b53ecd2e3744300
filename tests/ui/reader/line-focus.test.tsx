import { fireEvent } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { LineFocus } from '../../../components/reader/LineFocus.tsx';
import { renderPage } from '../page.tsx';

/** Where the spoken line begins in the window, in CSS pixels from its upper edge; it is 20 px high. */
let top: number;
let word: Range;
const mover: { current: ((direction: 1 | -1) => void) | null } = { current: null };

function say(): void {
  word = document.createRange();
  word.getClientRects = () => Object.assign([new DOMRect(0, top, 60, 20)], { item: () => null });
  vi.stubGlobal('CSS', { highlights: new Map([['spoken-word', new Set([word])]]) });
}

/** The centre of the band, once the page has looked at speech and drawn. */
function band(): number {
  vi.advanceTimersByTime(450);
  const { style } = document.querySelector<HTMLElement>('[data-look]') ?? document.body;
  return Number.parseFloat(style.getPropertyValue('--top')) + Number.parseFloat(style.getPropertyValue('--height')) / 2;
}

beforeEach(async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval', 'requestAnimationFrame', 'cancelAnimationFrame'] });
  vi.stubGlobal('innerHeight', 800);
  vi.stubGlobal('scrollY', 1_000);
  vi.stubGlobal('scrollBy', vi.fn());
  top = 290;
  say();
  await renderPage(<LineFocus article={{ current: document.body }} count={1} look="dim" mover={mover} />);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const moveTo = (clientY: number) => fireEvent.pointerMove(window, { clientY });

/** The reader scrolls by so much: the line goes along with the text. */
function scroll(by: number): void {
  top -= by;
  vi.stubGlobal('scrollY', scrollY + by);
  fireEvent.scroll(window);
}

it('goes with the voice, and with its line while the page scrolls', () => {
  expect(band()).toBe(300);
  scroll(50);
  expect(band()).toBe(250);
  top += 32;
  say();
  expect(band()).toBe(282);
});

it('is the pointer’s and the keys’ while the voice stays on a line, as a paused one does', () => {
  expect(band()).toBe(300);
  moveTo(500);
  expect(band()).toBe(500);
  mover.current?.(-1);
  const moved = band();
  expect(moved).toBeLessThan(500);
  expect(moved).toBeGreaterThan(300);
  scroll(20);
  expect(band()).toBe(moved);
  top += 32;
  say();
  expect(band()).toBe(312);
});

it('never leaves the window with a line that is scrolled away', () => {
  expect(band()).toBe(300);
  scroll(600);
  expect(band()).toBe(300);
  top += 32;
  say();
  expect(band()).toBe(300);
  moveTo(500);
  expect(band()).toBe(500);
});

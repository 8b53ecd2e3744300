import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { scrollSpeed, scrollStep } from '../../../components/reader/auto-scroll/pace.ts';
import { startScrolling } from '../../../components/reader/auto-scroll/scroller.ts';
import { ReaderPage } from '../../../components/reader/ReaderPage.tsx';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

describe('the pace', () => {
  it('passes all words in the time that reading them takes', () => {
    expect(scrollSpeed(6000, 1000, 200) * 60 * 5).toBeCloseTo(6000);
    expect(scrollSpeed(6000, 0, 200)).toBe(0);
  });

  it('is the same in steps', () => {
    const { distance, every } = scrollStep(1000, 20);
    expect([distance, every]).toEqual([700, 35_000]);
    expect(scrollStep(1000, 0).every).toBe(Number.POSITIVE_INFINITY);
  });
});

/** A window of 800 pixels over a page of 2000, whose frames come when the test says so. */
function fakeWindow() {
  const events = new EventTarget();
  let frames: FrameRequestCallback[] = [];
  let now = 1000;
  const view = {
    scrollY: 0,
    innerHeight: 800,
    document: { documentElement: { scrollHeight: 2000, clientHeight: 800 } },
    scrollTo: ({ top }: { top: number }) => {
      view.scrollY = Math.min(1200, Math.round(top));
    },
    scrollBy: ({ top }: { top: number }) => {
      view.scrollY = Math.min(1200, view.scrollY + top);
    },
    requestAnimationFrame: (run: FrameRequestCallback) => frames.push(run),
    cancelAnimationFrame: () => {
      frames = [];
    },
    addEventListener: events.addEventListener.bind(events),
  };
  const draw = (count: number, every = 20) => {
    for (let at = 0; at < count; at++) {
      now += every;
      const due = frames;
      frames = [];
      for (const run of due) run(now);
    }
  };
  return { view, window: view as unknown as Window, events, draw };
}

describe('a page that moves by itself', () => {
  afterEach(() => void vi.useRealTimers());
  const speed = () => 30;

  it('glides, by fractions of pixels too, until stopped', () => {
    const { view, window, draw } = fakeWindow();
    const onStop = vi.fn();
    const stop = startScrolling(window, { speed, reduced: false, onStop });
    draw(101);
    expect(view.scrollY).toBe(60);
    stop();
    draw(100);
    expect(view.scrollY).toBe(60);
    expect(onStop).not.toHaveBeenCalled();
  });

  it('does not jump after its tab was hidden', () => {
    const { view, window, draw } = fakeWindow();
    startScrolling(window, { speed, reduced: false, onStop: vi.fn() });
    draw(2);
    draw(1, 60_000);
    expect(view.scrollY).toBeLessThan(10);
  });

  it.each([
    ['wheel', () => new Event('wheel')],
    ['finger', () => new Event('touchmove')],
    ['key', () => Object.assign(new Event('keydown'), { key: 'PageDown' })],
  ])('stops for the reader’s own %s', (_name, event) => {
    const { view, window, events, draw } = fakeWindow();
    const onStop = vi.fn();
    startScrolling(window, { speed, reduced: false, onStop });
    draw(51);
    events.dispatchEvent(event());
    draw(50);
    expect(onStop).toHaveBeenCalledOnce();
    expect(view.scrollY).toBe(30);
  });

  it('stops for a move that is not its own, and goes on over a small one', () => {
    const { view, window, draw } = fakeWindow();
    const onStop = vi.fn();
    startScrolling(window, { speed, reduced: false, onStop });
    draw(51);
    view.scrollY += 20;
    draw(51);
    expect(onStop).not.toHaveBeenCalled();
    expect(view.scrollY).toBeGreaterThan(70);
    view.scrollY += 400;
    draw(1);
    expect(onStop).toHaveBeenCalledOnce();
  });

  it('stops at the end', () => {
    const { view, window, draw } = fakeWindow();
    const onStop = vi.fn();
    startScrolling(window, { speed: () => 1000, reduced: false, onStop });
    draw(200);
    expect([view.scrollY, onStop.mock.calls.length]).toEqual([1200, 1]);
  });

  it('moves in steps where motion is not wanted', () => {
    vi.useFakeTimers();
    const { view, window } = fakeWindow();
    const onStop = vi.fn();
    startScrolling(window, { speed: () => 56, reduced: true, onStop });
    vi.advanceTimersByTime(9_999);
    expect(view.scrollY).toBe(0);
    vi.advanceTimersByTime(1);
    expect(view.scrollY).toBe(560);
    vi.advanceTimersByTime(20_000);
    expect([view.scrollY, onStop.mock.calls.length]).toEqual([1200, 1]);
  });
});

describe('in the reader', () => {
  let settings: Settings;
  beforeEach(async () => {
    settings = createSettings(new FakeSettingStorage());
    await settings.ready;
  });
  afterEach(() => settings.stop());

  it('has a switch and a key, tools for the pace, and stops with Esc', async () => {
    const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };
    await renderPage(<ReaderPage article={SAMPLE} settings={settings} {...work} />);
    fireEvent.click(screen.getByRole('switch', { name: 'Tự cuộn' }));
    const bar = await screen.findByRole('region', { name: 'Tự cuộn' });
    expect(screen.getByRole('switch', { name: 'Tự cuộn' }).getAttribute('aria-checked')).toBe('true');
    fireEvent.click(screen.getByRole('button', { name: 'Cuộn nhanh hơn' }));
    expect(settings.values.scrollPace.value).toBe(240);
    await waitFor(() => expect(bar.textContent).toContain('240 tiếng/phút'));
    fireEvent.keyDown(document.body, { key: '[' });
    expect(settings.values.scrollPace.value).toBe(220);
    fireEvent.keyDown(document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Tự cuộn' })).toBeNull());
    expect(work.leave).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'c' });
    expect(await screen.findByRole('region', { name: 'Tự cuộn' })).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Dừng cuộn' }));
    await waitFor(() => expect(screen.queryByRole('region', { name: 'Tự cuộn' })).toBeNull());
  });

  it('gives the focus to its switch when it stops under it', async () => {
    const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };
    await renderPage(<ReaderPage article={SAMPLE} settings={settings} {...work} />);
    fireEvent.keyDown(document.body, { key: 'c' });
    const stop = await screen.findByRole('button', { name: 'Dừng cuộn' });
    stop.focus();
    fireEvent.click(stop);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('switch', { name: 'Tự cuộn' })));
  });
});

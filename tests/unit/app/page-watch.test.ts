// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/app/page-watch.ts';
import type { Detection } from '../../../lib/article/types.ts';

describe('watchPage', () => {
  let controller: AbortController;
  let seen: boolean[];
  beforeEach(() => {
    vi.useFakeTimers();
    controller = new AbortController();
    seen = [];
    document.body.replaceChildren();
    history.replaceState(null, '', '/muc-luc');
  });
  afterEach(() => {
    controller.abort();
    vi.useRealTimers();
  });

  const detect = (): Detection => {
    const root = document.querySelector('article');
    return { isArticle: root !== null, confidence: 1, reasons: [], ...(root && { root }) };
  };
  const watch = (): void =>
    watchPage({
      document,
      detect,
      onDetection: ({ isArticle }) => seen.push(isArticle),
      signal: controller.signal,
    });
  async function goTo(path: string, draw: () => void): Promise<void> {
    history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
    draw();
    await vi.advanceTimersByTimeAsync(1000);
  }

  it('tells once what the page is', () => {
    watch();
    expect(seen).toEqual([false]);
  });

  it('notices an article that a client-side navigation brings, and one that it takes away', async () => {
    watch();
    await goTo('/tin-1', () => document.body.append(document.createElement('article')));
    expect(seen).toEqual([false, true]);
    await goTo('/muc-luc-2', () => document.body.replaceChildren());
    expect(seen).toEqual([false, true, false]);
  });

  it('stops with its signal', async () => {
    watch();
    controller.abort();
    await goTo('/tin-2', () => document.body.append(document.createElement('article')));
    expect(seen).toEqual([false]);
  });
});

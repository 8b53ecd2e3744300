// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchPage } from '../../../lib/app/page-watch.ts';
import type { Detection } from '../../../lib/article/types.ts';

describe('watchPage', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    document.body.replaceChildren();
    history.replaceState(null, '', '/muc-luc');
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const detect = (): Detection => {
    const root = document.querySelector('article');
    return { isArticle: root !== null, confidence: 1, reasons: [], ...(root && { root }) };
  };
  function watch(glance: () => Detection | undefined = () => undefined): boolean[] {
    const seen: boolean[] = [];
    watchPage({ document, glance, detect, onDetection: ({ isArticle }) => seen.push(isArticle) });
    return seen;
  }
  async function goTo(path: string, draw: () => void): Promise<void> {
    history.pushState(null, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
    draw();
    await vi.advanceTimersByTimeAsync(1000);
  }

  it('tells once what the page is', () => {
    expect(watch()).toEqual([false]);
  });

  it('notices an article that a client-side navigation brings, and one that it takes away', async () => {
    const seen = watch();
    await goTo('/tin-1', () => document.body.append(document.createElement('article')));
    expect(seen).toEqual([false, true]);
    await goTo('/muc-luc-2', () => document.body.replaceChildren());
    expect(seen).toEqual([false, true, false]);
  });

  it('takes a jump within a page that it glanced at for no news', async () => {
    document.body.append(document.createElement('article'));
    const seen = watch(() => ({ isArticle: true, confidence: 0.9, reasons: [] }));
    await goTo('/muc-luc#binh-luan', () => undefined);
    expect(seen).toEqual([true]);
  });

  it('believes a glance at the page that has just come, and looks at what comes later', async () => {
    const seen = watch(() => ({ isArticle: true, confidence: 0.9, reasons: [] }));
    expect(seen).toEqual([true]);
    await goTo('/muc-luc-3', () => document.body.append(document.createElement('p')));
    expect(seen).toEqual([true, false]);
  });
});

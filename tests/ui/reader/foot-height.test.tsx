import { screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReaderPage } from '../../../components/reader/ReaderPage.tsx';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

/** Elements that are watched, by what to call when their size is another. */
const watched = new Map<Element, () => void>();

class FakeObserver {
  readonly #tell: () => void;
  constructor(tell: () => void) {
    this.#tell = tell;
  }
  observe(element: Element) {
    watched.set(element, this.#tell);
  }
  disconnect() {
    watched.clear();
  }
}

describe('what stands at the foot of the window', () => {
  let settings: Settings;
  beforeEach(async () => {
    vi.stubGlobal('ResizeObserver', FakeObserver);
    settings = createSettings(new FakeSettingStorage());
    await settings.ready;
  });
  afterEach(() => {
    settings.stop();
    vi.unstubAllGlobals();
  });

  it('is measured, so that what takes the focus keeps clear of it', async () => {
    const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };
    const player = <section aria-label="Trình đọc" data-foot />;
    await renderPage(<ReaderPage article={SAMPLE} settings={settings} parts={{ player }} {...work} />);
    const foot = screen.getByRole('region', { name: 'Trình đọc' });
    const told = () => screen.getByRole('main').style.getPropertyValue('--foot');
    for (const height of [96, 340]) {
      Object.defineProperty(foot, 'offsetHeight', { value: height, configurable: true });
      watched.get(foot)?.();
      expect(told()).toBe(`${height}px`);
    }
  });
});

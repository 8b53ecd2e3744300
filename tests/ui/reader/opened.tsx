import { afterEach, beforeEach, vi } from 'vitest';
import { ReaderPage, type ReaderParts } from '../../../components/reader/ReaderPage.tsx';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

/** What a reader page does beyond itself, watched. */
export const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };

interface OpenedReader {
  /** Those of the test that runs. */
  readonly settings: Settings;
  open(parts?: ReaderParts): Promise<unknown>;
}

/** A reader page with the sample article, with settings of its own for each test of a file. */
export function openedReader(): OpenedReader {
  let settings: Settings;
  beforeEach(async () => {
    settings = createSettings(new FakeSettingStorage());
    await settings.ready;
  });
  afterEach(() => {
    settings.stop();
    vi.clearAllMocks();
  });
  return {
    get settings() {
      return settings;
    },
    open: (parts) => renderPage(<ReaderPage article={SAMPLE} settings={settings} parts={parts} {...work} />),
  };
}

import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { Player } from '../../../components/reader/player/Player.tsx';
import type { AudioExportResult } from '../../../lib/app/speech/export.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { createSettings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { createFakeSession } from '../../fakes/speech-session.ts';
import { WithPanels } from '../../fakes/with-panels.tsx';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

const MADE: AudioExportResult = { ok: true, file: new Blob(['RIFF']), length: 180_000 };

let finish: (result: AudioExportResult) => void;
let progress: (share: number) => void;
let called: AbortSignal;
const giveFile = vi.fn();

const record: SpeechSession['record'] = (_format, onProgress, signal) => {
  [progress, called] = [onProgress, signal];
  return new Promise((resolve) => {
    finish = resolve;
    signal.addEventListener('abort', () => resolve({ ok: false, reason: 'cancelled' }));
  });
};

beforeEach(async () => {
  giveFile.mockReset();
  // The test's document has no highlights to paint with.
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
  await renderPage(
    <WithPanels>
      <Player
        session={{ ...createFakeSession(), record }}
        article={SAMPLE}
        settings={createSettings(new FakeSettingStorage())}
        root={() => null}
        remembered={undefined}
        dictionary={{ entries: [], add: vi.fn(), remove: vi.fn(), save: vi.fn(), load: vi.fn(async () => false) }}
        userAgent="X11; Linux x86_64"
        giveFile={giveFile}
      />
    </WithPanels>,
  );
  await press('Tùy chọn đọc');
  fireEvent.change(await screen.findByRole('combobox', { name: 'Dạng tệp' }), { target: { value: 'wav' } });
  await press('Xuất âm thanh');
  await screen.findByRole('progressbar', { name: 'Đang đọc vào tệp' });
});

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const isClosed = () => waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

it('goes on being made while the options are closed, and is shown again in them', async () => {
  await press('Tùy chọn đọc');
  await isClosed();
  expect(called.aborted).toBe(false);
  progress(0.5);
  await press('Tùy chọn đọc');
  const bar = await screen.findByRole<HTMLProgressElement>('progressbar', { name: 'Đang đọc vào tệp' });
  expect(bar.value).toBe(0.5);
  expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Dạng tệp' }).value).toBe('wav');
  finish(MADE);
  expect(await screen.findByText('Đã xuất tệp âm thanh dài 3 phút.')).toBeTruthy();
  expect(giveFile).toHaveBeenCalledExactlyOnceWith(expect.stringMatching(/\.wav$/), expect.any(Blob));
  await press('Tùy chọn đọc');
  await isClosed();
  expect(screen.queryByText(/Đã xuất tệp/)).toBeNull();
});

it.each([
  [MADE, 'Đã xuất tệp âm thanh dài 3 phút.'],
  [{ ok: false, reason: 'engine-crashed' }, /Chưa xuất được âm thanh/],
] satisfies [AudioExportResult, string | RegExp][])(
  'tells in the player what became of it: %#',
  async (result, words) => {
    await press('Tùy chọn đọc');
    await isClosed();
    finish(result);
    expect(await screen.findByText(words)).toBeTruthy();
    await press('Đã rõ');
    await waitFor(() => expect(screen.queryByText(words)).toBeNull());
  },
);

it('ends when it is called off, and only then', async () => {
  await press('Thôi');
  await screen.findByRole('button', { name: 'Xuất âm thanh' });
  expect(called.aborted).toBe(true);
  expect(giveFile).not.toHaveBeenCalled();
  await press('Tùy chọn đọc');
  await isClosed();
  expect(screen.queryByRole('button', { name: 'Đã rõ' })).toBeNull();
});

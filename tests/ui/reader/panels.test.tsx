import { signal } from '@preact/signals';
import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { beforeEach, expect, it, vi } from 'vitest';
import { joinParts } from '../../../components/reader/join-parts.tsx';
import { keepParts } from '../../../components/reader/keep/parts.tsx';
import { speechParts } from '../../../components/reader/player/parts.tsx';
import { ReaderPage } from '../../../components/reader/ReaderPage.tsx';
import type { KeepState } from '../../../lib/app/saving/state.ts';
import { createSettings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { createFakeSession } from '../../fakes/speech-session.ts';
import { SAMPLE } from '../article/sample.ts';
import { renderPage } from '../page.tsx';

const work = { savePlace: vi.fn(), leave: vi.fn(), print: vi.fn(), openLibrary: vi.fn() };

beforeEach(() => {
  vi.clearAllMocks();
  // The test's document has no highlights to paint with.
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
});

async function open() {
  const settings = createSettings(new FakeSettingStorage());
  const { listen, ...speech } = speechParts({
    speech: { session: createFakeSession(), remembered: undefined, stop: vi.fn() },
    article: SAMPLE,
    settings,
    root: () => null,
    dictionary: { entries: [], add: vi.fn(), remove: vi.fn(), save: vi.fn(), load: vi.fn(async () => false) },
    userAgent: 'X11; Linux x86_64',
    giveFile: vi.fn(),
  });
  const keeper = keepParts({
    state: signal<KeepState>({ kind: 'unsaved' }),
    id: signal('bai'),
    save: vi.fn(),
    retry: vi.fn(),
    skipPictures: vi.fn(),
    exportAs: vi.fn(),
    stop: vi.fn(),
  });
  await renderPage(
    <ReaderPage
      article={SAMPLE}
      settings={settings}
      parts={joinParts({ tools: listen, ...speech }, keeper)}
      {...work}
    />,
  );
}

it.each(['Tùy chọn đọc', 'Xuất'])('Esc closes "%s" before it leaves, wherever the focus is', async (name) => {
  await open();
  const opener = screen.getByRole('button', { name });
  for (const within of ['dialog', 'page'] as const) {
    opener.focus();
    fireEvent.click(opener);
    const dialog = await screen.findByRole('dialog', { name });
    const focused = dialog.querySelector<HTMLElement>('input, button');
    if (within === 'dialog') focused?.focus();
    else opener.blur();
    fireEvent.keyDown((within === 'dialog' && focused) || document.body, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(work.leave).not.toHaveBeenCalled();
    expect(document.activeElement).toBe(opener);
  }
  fireEvent.keyDown(document.body, { key: 'Escape' });
  expect(work.leave).toHaveBeenCalledOnce();
});

it('the options give the focus back to what opened them, and to nothing else', async () => {
  await open();
  const opener = screen.getByRole('button', { name: 'Tùy chọn đọc' });
  fireEvent.click(opener);
  const close = await screen.findByRole('button', { name: 'Đóng' });
  close.focus();
  fireEvent.click(close);
  await waitFor(() => expect(document.activeElement).toBe(opener));
  fireEvent.click(opener);
  await screen.findByRole('dialog', { name: 'Tùy chọn đọc' });
  const other = screen.getByRole('button', { name: 'Thư viện' });
  other.focus();
  fireEvent.keyDown(other, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(document.activeElement).toBe(other);
});

it('what was being written for the dictionary is there again when the options are', async () => {
  await open();
  const opener = screen.getByRole('button', { name: 'Tùy chọn đọc' });
  fireEvent.click(opener);
  const written = await screen.findByLabelText('Chữ viết');
  fireEvent.input(written, { target: { value: 'GPMB' } });
  fireEvent.keyDown(written, { key: 'Escape' });
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  fireEvent.click(opener);
  expect(await screen.findByDisplayValue('GPMB')).toBe(screen.getByLabelText('Chữ viết'));
});

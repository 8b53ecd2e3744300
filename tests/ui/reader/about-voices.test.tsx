import { fireEvent, screen, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import { AboutVoices } from '../../../components/reader/player/AboutVoices.tsx';
import type { Language } from '../../../lib/i18n/translate.ts';
import { EMBEDDED_VOICES } from '../../../lib/speech/embedded-voices.ts';
import { rankSystemVoices } from '../../../lib/speech/voices.ts';
import { HOAI_MY, LINH } from '../../fakes/browser-speech.ts';
import { createFakeSession, type FakeSession } from '../../fakes/speech-session.ts';
import { messagesOf, renderPage } from '../page.tsx';

/** What browsers call themselves, and the way to another voice there: the names of the system's own settings. */
const SYSTEMS = [
  ['Windows', 'Windows NT 10.0; Win64; x64', /Cài đặt → .*Giọng nói.*HoaiMy/, /Settings → .*Speech.*HoaiMy/],
  ['macOS', 'Macintosh; Intel Mac OS X 10_15_7', /Trợ năng → .*Linh/, /Accessibility → .*Linh/],
  ['Android', 'Linux; Android 14; Pixel 8', /Android: Cài đặt → .*tiếng Việt/, /Android: Settings → .*Vietnamese/],
  ['ChromeOS', 'X11; CrOS x86_64 14541.0.0', /ChromeOS: Cài đặt → /, /ChromeOS: Settings → /],
  ['Linux', 'X11; Linux x86_64', /Trên Linux chưa có/, /on Linux yet/],
] as const;

let session: FakeSession;

beforeEach(() => {
  session = createFakeSession();
});

async function show(userAgent: string, language?: Language): Promise<void> {
  await renderPage(<AboutVoices session={session} userAgent={`Mozilla/5.0 (${userAgent})`} />, language);
}

describe('how to add a voice', () => {
  it.each(SYSTEMS)(
    'is told for %s, in both languages, and for no other system',
    async (_system, agent, inVietnamese, inEnglish) => {
      await show(agent);
      expect(screen.getByText(inVietnamese)).toBeTruthy();
      await show(agent, 'en');
      expect(screen.getByText(inEnglish)).toBeTruthy();
      const advice = Object.entries(messagesOf('vi')).flatMap(([key, { message }]) =>
        /^speech_add[A-Z]\w*$/.test(key) ? [message] : [],
      );
      expect(advice.filter((message) => screen.queryByText(message) !== null)).toHaveLength(1);
    },
  );

  it('is not made up where the system is not known', async () => {
    await show('PlayStation 5');
    expect(screen.getAllByRole('listitem')).toHaveLength(EMBEDDED_VOICES.length);
    expect(screen.queryByText(/→/)).toBeNull();
  });
});

describe('where voices live', () => {
  const rowOf = (name: string) => screen.getByText(name).closest('li') ?? document.body;

  it.each([
    ['vi', /Gửi chữ lên máy chủ/, /^Máy này có 1 giọng/, /^1 giọng gửi chữ của bài lên máy chủ của hãng/],
    [
      'en',
      /Sends the text to a server/,
      /^This machine has 1 Vietnamese voice /,
      /^1 voice sends the text of the article/,
    ],
  ] as const)('is told of each voice and of all: %s', async (language, away, here, sent) => {
    session.systemVoices.value = rankSystemVoices([HOAI_MY, LINH]);
    await show('Macintosh; Intel Mac OS X 10_15_7', language);
    expect(within(rowOf('HoaiMy (Microsoft)')).getByText(away)).toBeTruthy();
    expect(within(rowOf('Linh')).queryByText(away)).toBeNull();
    expect(within(rowOf('Giọng Bắc, nữ (máy)')).queryByText(away)).toBeNull();
    expect(screen.getByText(here)).toBeTruthy();
    expect(screen.getByText(sent)).toBeTruthy();
  });

  it('is told where the system has none', async () => {
    await show('X11; Linux x86_64', 'en');
    expect(screen.getByText(/no Vietnamese system voice yet/)).toBeTruthy();
    expect(screen.getByText(/work without a network and send nothing anywhere/)).toBeTruthy();
    expect(screen.queryByText(/^\d+ voices? sends?/)).toBeNull();
  });

  it('lets each be heard and taken', async () => {
    session.systemVoices.value = rankSystemVoices([LINH]);
    await show('Macintosh; Intel Mac OS X 10_15_7');
    for (const button of within(rowOf('Linh')).getAllByRole('button')) fireEvent.click(button);
    expect(session.calls).toEqual([`choose system:${LINH.voiceURI}`, expect.stringMatching(/^test .*system:/)]);
  });
});

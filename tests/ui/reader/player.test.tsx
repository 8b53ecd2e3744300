import { fireEvent, screen } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { DictionaryActions } from '../../../components/reader/player/Dictionary.tsx';
import { Player } from '../../../components/reader/player/Player.tsx';
import type { SpeechPlace } from '../../../lib/app/speech/place.ts';
import type { Article } from '../../../lib/article/types.ts';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import { rankSystemVoices } from '../../../lib/speech/voices.ts';
import { HOAI_MY, LINH } from '../../fakes/browser-speech.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { createFakeSession, type FakeSession } from '../../fakes/speech-session.ts';
import { WithPanels } from '../../fakes/with-panels.tsx';
import { renderPage } from '../page.tsx';

const ARTICLE: Article = { url: 'https://vi.du/bai', title: 'Bài', language: 'vi', blocks: [], wordCount: 1 };

let session: FakeSession;
let settings: Settings;
const dictionary = { entries: [], add: vi.fn(), remove: vi.fn(), save: vi.fn(), load: vi.fn(async () => false) };

beforeEach(() => {
  session = createFakeSession();
  settings = createSettings(new FakeSettingStorage());
  // The test's document has no highlights to paint with.
  vi.stubGlobal('Highlight', Set);
  vi.stubGlobal('CSS', { highlights: new Map(), escape: (text: string) => text });
});

function show(remembered?: SpeechPlace, words: DictionaryActions = dictionary) {
  return renderPage(
    <WithPanels>
      <Player
        session={session}
        article={ARTICLE}
        settings={settings}
        root={() => null}
        remembered={remembered}
        dictionary={words}
        userAgent="X11; Linux x86_64"
        giveFile={vi.fn()}
      />
    </WithPanels>,
  );
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the player', () => {
  it('has every control under its name', async () => {
    await show();
    expect(screen.getByRole('region', { name: 'Trình đọc' })).toBeTruthy();
    for (const name of ['Nghe', 'Câu trước', 'Câu sau', 'Đoạn trước', 'Đoạn sau', 'Nghe thử']) {
      expect(screen.getByRole('button', { name }), name).toBeTruthy();
    }
    expect(screen.getByRole('slider', { name: 'Tốc độ' })).toBeTruthy();
    expect(screen.getByRole('combobox', { name: 'Giọng đọc' })).toBeTruthy();
    expect(screen.getByRole('timer', { name: 'Hẹn giờ tắt' })).toBeTruthy();
    expect(screen.getByRole('progressbar', { name: 'Tiến độ' })).toBeTruthy();
  });

  it('listens and pauses under the name of what it will do', async () => {
    await show();
    press('Nghe');
    expect(await screen.findByRole('button', { name: 'Tạm dừng' })).toBeTruthy();
    press('Tạm dừng');
    expect(session.calls).toEqual(['play', 'pause']);
  });

  it.each([
    ['Câu trước', 'previous-sentence'],
    ['Câu sau', 'next-sentence'],
    ['Đoạn trước', 'previous-paragraph'],
    ['Đoạn sau', 'next-paragraph'],
  ])('goes by "%s"', async (name, action) => {
    await show();
    press(name);
    expect(session.calls).toEqual([action]);
  });

  it.each([
    ['left', 'touch', -60, 10, ['next-sentence']],
    ['right', 'pen', 60, -10, ['previous-sentence']],
    ['too short a way', 'touch', 30, 0, []],
    ['up', 'touch', 50, -80, []],
    ['aside with a mouse', 'mouse', -60, 0, []],
  ])('takes a swipe %s', async (_way, pointerType, aside, along, calls) => {
    await show();
    const pointer = { pointerType, pointerId: 7, isPrimary: true };
    fireEvent.pointerDown(screen.getByRole('button', { name: 'Câu sau' }), { ...pointer, clientX: 180, clientY: 700 });
    fireEvent.pointerUp(document.body, { ...pointer, clientX: 180 + aside, clientY: 700 + along });
    expect(session.calls).toEqual(calls);
  });

  it('leaves a finger on a slider to the slider', async () => {
    await show();
    const pointer = { pointerType: 'touch', pointerId: 7, isPrimary: true };
    fireEvent.pointerDown(screen.getByRole('slider', { name: 'Tốc độ' }), { ...pointer, clientX: 180, clientY: 700 });
    fireEvent.pointerUp(document.body, { ...pointer, clientX: 80, clientY: 700 });
    expect(session.calls).toEqual([]);
  });

  it('sets the speed and remembers it', async () => {
    await show();
    const slider = screen.getByRole('slider', { name: 'Tốc độ' });
    Object.defineProperty(slider, 'valueAsNumber', { value: 1.5, configurable: true });
    fireEvent.input(slider, { target: { value: '1.5' } });
    expect(settings.values.speechRate.value).toBe(1.5);
    expect(await screen.findByText('1,5 lần')).toBeTruthy();
  });

  it('tells how far it is', async () => {
    await show();
    session.become({ status: 'playing', index: 1 });
    const bar = await screen.findByRole('progressbar', { name: 'Tiến độ' });
    await vi.waitFor(() => expect(bar.getAttribute('aria-valuetext')).toBe('Câu 2 trên 3'));
  });

  it('sets the sleep timer', async () => {
    await show();
    fireEvent.change(screen.getByRole('combobox', { name: 'Đặt giờ tắt' }), { target: { value: '15' } });
    fireEvent.change(screen.getByRole('combobox', { name: 'Đặt giờ tắt' }), { target: { value: 'end' } });
    expect(session.calls).toEqual(['sleep 15', 'sleep end-of-article']);
  });

  it('shows a sleep timer that came along from the article before', async () => {
    session = { ...session, timeLeft: () => 12.2 * 60_000 };
    session.become({ sleep: { kind: 'at', time: 1 } });
    await show();
    expect(screen.getByRole<HTMLSelectElement>('combobox', { name: 'Đặt giờ tắt' }).value).toBe('15');
    expect(screen.getByRole('timer').textContent).toContain('13');
  });
});

describe('voices', () => {
  it('says where each voice lives, and hears the chosen one', async () => {
    session.systemVoices.value = rankSystemVoices([HOAI_MY, LINH]);
    await show();
    const groups = [...screen.getByRole('combobox', { name: 'Giọng đọc' }).querySelectorAll('optgroup')];
    expect(groups.map(({ label }) => label)).toEqual([
      'Giọng của máy này',
      'Giọng của Dễ Đọc, không cần mạng',
      'Giọng gửi chữ lên máy chủ',
    ]);
    expect(groups[1]?.textContent).toContain('Giọng Bắc, nữ (máy)');
    press('Nghe thử');
    expect(session.calls[0]).toMatch(/^test Xin chào/);
  });

  it('explains the voices of this system in the options', async () => {
    await show();
    press('Tùy chọn đọc');
    expect(await screen.findByText(/Máy này chưa có giọng tiếng Việt nào/)).toBeTruthy();
    expect(screen.getByText(/Trên Linux/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Xuất âm thanh' })).toBeTruthy();
  });
});

describe('notes', () => {
  it('offers to go on where speech stopped, once', async () => {
    await show({ blockId: 'b0', offset: 5 });
    press('Nghe tiếp từ câu 2');
    expect(session.calls).toEqual(['playFrom b0 5']);
    session.become({ status: 'playing' });
    await vi.waitFor(() => expect(screen.queryByText(/Nghe tiếp từ câu/)).toBeNull());
  });

  it('says why it is silent and what to do', async () => {
    await show();
    session.become({ status: 'failed', failure: 'audio-blocked' });
    expect(await screen.findByText(/kiểm tra loa hoặc tai nghe/)).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Bỏ qua câu này' })).toBeNull();
  });

  it('offers the way past a sentence that the voice breaks at', async () => {
    await show();
    session.become({ status: 'failed', failure: 'engine-crashed' });
    expect(await screen.findByText(/bị hỏng ở câu này/)).toBeTruthy();
    press('Bỏ qua câu này');
    expect(session.calls).toEqual(['next-sentence']);
  });
});

describe('the dictionary', () => {
  it('adds an entry and speaks it at once', async () => {
    await show();
    press('Tùy chọn đọc');
    fireEvent.input(await screen.findByRole('textbox', { name: 'Chữ viết' }), { target: { value: 'GPMB' } });
    fireEvent.input(screen.getByRole('textbox', { name: 'Đọc là' }), { target: { value: 'giải phóng mặt bằng' } });
    await vi.waitFor(() =>
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Đọc là' }).value).not.toBe(''),
    );
    fireEvent.submit(screen.getByRole('button', { name: 'Thêm' }).closest('form') ?? document.body);
    await vi.waitFor(() =>
      expect(dictionary.add).toHaveBeenCalledWith({ written: 'GPMB', spoken: 'giải phóng mặt bằng' }),
    );
    expect(session.calls).toEqual(['test giải phóng mặt bằng']);
  });

  it('is carried to another machine as a file, and says so where a file is none', async () => {
    const own = { ...dictionary, entries: [{ written: 'GPMB', spoken: 'giải phóng mặt bằng' }] };
    await show(undefined, own);
    press('Tùy chọn đọc');
    fireEvent.click(await screen.findByRole('button', { name: 'Xuất từ điển' }));
    expect(dictionary.save).toHaveBeenCalled();
    const file = new File(['{}'], 'từ-điển.json');
    fireEvent.change(screen.getByLabelText('Nhập từ điển'), { target: { files: [file] } });
    await vi.waitFor(() => expect(dictionary.load).toHaveBeenCalledWith(file));
    expect(await screen.findByText('Tệp này không phải từ điển đọc của Dễ Đọc.')).toBeTruthy();
  });

  it('is heard entry by entry, each as the article would be', async () => {
    await show(undefined, { ...dictionary, entries: [{ written: 'GPMB', spoken: 'giải phóng mặt bằng' }] });
    press('Tùy chọn đọc');
    fireEvent.click(await screen.findByRole('button', { name: 'Nghe thử: GPMB' }));
    expect(session.calls).toEqual(['test GPMB']);
  });
});

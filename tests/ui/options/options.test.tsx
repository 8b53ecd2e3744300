import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { OptionsPage } from '../../../components/options/OptionsPage.tsx';
import { createSettings, type Settings } from '../../../lib/settings/signals.ts';
import type { CommandName } from '../../../lib/shortcuts/table.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';
import { renderPage } from '../page.tsx';

let settings: Settings;
const work = {
  changeShortcuts: vi.fn(),
  allowEverySite: vi.fn(async () => true),
  forgetSite: vi.fn(),
  download: vi.fn(),
};
const shortcuts = new Map<CommandName, string>([
  ['toggle-reader', 'Alt+Shift+D'],
  ['toggle-speech', ''],
]);

async function open() {
  return renderPage(<OptionsPage settings={settings} shortcuts={shortcuts} used={12_300_000} {...work} />);
}

beforeEach(async () => {
  vi.clearAllMocks();
  settings = createSettings(new FakeSettingStorage());
  await settings.ready;
});

describe('options page', () => {
  it('shows the reader’s own controls and changes the settings', async () => {
    await open();
    fireEvent.click(screen.getByRole('radio', { name: 'Tối' }));
    fireEvent.click(screen.getByRole('switch', { name: 'Bỏ qua bảng' }));
    fireEvent.input(screen.getByRole('slider', { name: 'Tốc độ' }), { target: { value: '1.5' } });
    expect(settings.values.theme.value).toBe('dark');
    expect(settings.values.speechSkipTables.value).toBe(true);
    expect(settings.values.speechRate.value).toBe(1.5);
  });

  it('shows the keys as they are set, and which were not given', async () => {
    await open();
    const section = within(screen.getByRole('region', { name: 'Phím tắt' }));
    expect(section.getByText('Mở hoặc rời trang đọc').parentElement?.textContent).toContain('AltShiftD');
    expect(section.getByText('Nghe hoặc tạm dừng').parentElement?.textContent).toContain('phím gợi ý');
    fireEvent.click(section.getByRole('button', { name: 'Đổi phím tắt' }));
    expect(work.changeShortcuts).toHaveBeenCalledOnce();
  });

  it('asks before it looks for articles everywhere, and takes no for an answer', async () => {
    await open();
    work.allowEverySite.mockResolvedValueOnce(false);
    const everywhere = screen.getByRole('switch', { name: 'Tìm bài viết trên mọi trang' });
    fireEvent.click(everywhere);
    await waitFor(() => expect(work.allowEverySite).toHaveBeenCalledOnce());
    expect(settings.values.detectEverywhere.value).toBe(false);
    fireEvent.click(everywhere);
    await waitFor(() => expect(settings.values.detectEverywhere.value).toBe(true));
  });

  it('finds settings without their marks', async () => {
    await open();
    const field = screen.getByRole('searchbox', { name: 'Tìm trong cài đặt' });
    fireEvent.input(field, { target: { value: 'zzz' } });
    await waitFor(() => expect(screen.queryAllByRole('heading', { level: 2 })).toEqual([]));
    // A live region that is shown only then would say nothing: the region is there, its sentence comes.
    const sentence = screen.getByText('Không có cài đặt nào khớp với “zzz”.');
    expect(sentence.matches('[role=status] > *')).toBe(true);
    fireEvent.input(field, { target: { value: 'toc do' } });
    await waitFor(() => expect(screen.getAllByRole('region')).toHaveLength(2));
    for (const name of ['Khi đọc', 'Đọc thành tiếng']) expect(screen.getByRole('region', { name })).toBeTruthy();
  });

  it('finds every control by its name', async () => {
    await open();
    const field = screen.getByRole('searchbox', { name: 'Tìm trong cài đặt' });
    const named = [...document.querySelectorAll('section')].flatMap(({ id }) => {
      const section = document.getElementById(id);
      const controls = section?.querySelectorAll('label:not(fieldset label), legend, button') ?? [];
      return [...controls].map((control) => [
        id,
        control.querySelector('span')?.textContent ?? control.textContent ?? '',
      ]);
    });
    expect(named.length).toBeGreaterThan(20);
    const missed: string[] = [];
    for (const [id = '', name = ''] of named) {
      fireEvent.input(field, { target: { value: name } });
      await waitFor(() => expect((field as HTMLInputElement).value).toBe(name));
      await new Promise((resolve) => setTimeout(resolve));
      if (document.getElementById(id)?.hidden !== false) missed.push(`${id}: ${name}`);
    }
    expect(missed).toEqual([]);
  });

  it('tells how much the library takes', async () => {
    await open();
    expect(screen.getByText('Kho bài trên máy này đang dùng 12,3 MB.')).toBeTruthy();
  });

  it('writes the settings to a file and takes them from one', async () => {
    const { container } = await open();
    settings.set('textScale', 150);
    fireEvent.click(screen.getByRole('button', { name: 'Xuất cài đặt' }));
    const [name, text] = work.download.mock.calls[0] ?? [];
    expect(name).toMatch(/\.json$/);
    settings.set('textScale', 90);

    const picker = container.querySelector('input[type="file"]');
    if (!picker) throw new Error('no file picker');
    fireEvent.change(picker, { target: { files: [new File([text], 'a.json')] } });
    await waitFor(() => expect(settings.values.textScale.value).toBe(150));
    expect(await screen.findByText('Đã nhập cài đặt.')).toBeTruthy();

    fireEvent.change(picker, { target: { files: [new File(['x'], 'b.json')] } });
    expect(await screen.findByText(/không phải cài đặt/)).toBeTruthy();
  });

  it('takes the same file once more when it was mended, and says nothing of a choice that was given up', async () => {
    const { container } = await open();
    const picker = container.querySelector<HTMLInputElement>('input[type="file"]');
    if (!picker) throw new Error('no file picker');
    const emptied = vi.spyOn(picker, 'value', 'set');
    fireEvent.change(picker, { target: { files: [] } });
    await new Promise((resolve) => setTimeout(resolve));
    expect(screen.queryByText(/không phải cài đặt/)).toBeNull();
    fireEvent.change(picker, { target: { files: [new File(['x'], 'a.json')] } });
    expect(await screen.findByText(/không phải cài đặt/)).toBeTruthy();
    // A browser tells of no change where the chosen file has the name that it had.
    expect(emptied).toHaveBeenLastCalledWith('');
  });

  it('puts everything back, and says so', async () => {
    await open();
    settings.set('textScale', 150);
    fireEvent.click(screen.getByRole('button', { name: 'Đặt lại tất cả' }));
    expect(settings.values.textScale.value).toBe(100);
    expect(await screen.findByText('Đã đặt lại mọi cài đặt.')).toBeTruthy();
  });

  it('keeps the focus beside what is taken away', async () => {
    settings.set('autoOpenSites', ['a.gov.vn', 'b.gov.vn']);
    settings.set('articleRegions', [{ host: 'c.gov.vn', selector: '#bai' }]);
    work.forgetSite.mockImplementation((host: string) => {
      settings.set(
        'autoOpenSites',
        settings.values.autoOpenSites.peek().filter((site) => site !== host),
      );
    });
    await open();
    const take = (name: string) => {
      const button = screen.getByRole('button', { name });
      button.focus();
      fireEvent.click(button);
    };
    const focused = (text: string) => waitFor(() => expect(document.activeElement?.textContent).toBe(text));
    take('Bỏ a.gov.vn');
    await focused('Bỏ b.gov.vn');
    take('Bỏ b.gov.vn');
    await focused('Luôn mở bằng Dễ Đọc');
    take('Quên các vùng đã chọn');
    await focused('Trang web');
  });
});

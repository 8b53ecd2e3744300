import { fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { READER_KEYS } from '../../../lib/shortcuts/table.ts';
import { SAMPLE } from '../article/sample.ts';
import { messagesOf } from '../page.tsx';

import { openedReader, work } from './opened.tsx';

const reader = openedReader();
const { open } = reader;

const button = (name: string) => screen.getByRole('button', { name });
const press = (key: string) => fireEvent.keyDown(document.body, { key });

beforeAll(() => {
  Element.prototype.scrollIntoView = vi.fn();
});

describe('toolbar', () => {
  it('has the names that the design page fixes', async () => {
    await open();
    const toolbar = within(screen.getByRole('toolbar', { name: 'Công cụ đọc' }));
    for (const name of ['Giảm cỡ chữ', 'Tăng cỡ chữ', 'Kiểu chữ', 'Mục lục', 'In', 'Thư viện'])
      expect(toolbar.getByRole('button', { name })).toBeTruthy();
    expect(toolbar.getByRole('link', { name: 'Trang gốc' }).getAttribute('href')).toBe(SAMPLE.url);
  });

  it('steps the type size and says it', async () => {
    await open();
    fireEvent.click(button('Tăng cỡ chữ'));
    expect(reader.settings.values.textScale.value).toBe(110);
    await waitFor(() => expect(screen.getByRole('status').textContent).toBe('110%'));
    fireEvent.click(button('Giảm cỡ chữ'));
    fireEvent.click(button('Giảm cỡ chữ'));
    expect(reader.settings.values.textScale.value).toBe(90);
  });

  it('prints and opens the library', async () => {
    await open();
    fireEvent.click(button('In'));
    fireEvent.click(button('Thư viện'));
    expect(work.print).toHaveBeenCalledOnce();
    expect(work.openLibrary).toHaveBeenCalledOnce();
  });

  it('takes the tools and the player of other rooms', async () => {
    await open({ tools: <button type="button">Nghe</button>, player: <section aria-label="Trình đọc" /> });
    expect(within(screen.getByRole('toolbar')).getByRole('button', { name: 'Nghe' })).toBeTruthy();
    expect(screen.getByRole('region', { name: 'Trình đọc' })).toBeTruthy();
  });
});

describe('panels', () => {
  it('of the type sets the theme, the font and the measures', async () => {
    await open();
    fireEvent.click(button('Kiểu chữ'));
    const panel = within(screen.getByRole('dialog', { name: 'Kiểu chữ' }));
    for (const name of ['Tự động', 'Sáng', 'Ngà', 'Tối', 'Đen', 'Tương phản cao'])
      expect(panel.getByRole('radio', { name })).toBeTruthy();
    fireEvent.click(panel.getByRole('radio', { name: 'Ngà' }));
    fireEvent.click(panel.getByRole('radio', { name: 'Lexend (dễ đọc)' }));
    fireEvent.input(panel.getByRole('slider', { name: 'Giãn dòng' }), { target: { value: '2' } });
    expect(reader.settings.values.theme.value).toBe('ivory');
    expect(reader.settings.values.fontFamily.value).toBe('lexend');
    expect(reader.settings.values.lineHeight.value).toBe(2);
    fireEvent.click(panel.getByRole('button', { name: 'Về mặc định' }));
    expect(reader.settings.values.theme.value).toBe('auto');
    expect(reader.settings.values.lineHeight.value).toBe(1.7);
  });

  it('of the outline lists title and headings, and goes there', async () => {
    await open();
    fireEvent.click(button('Mục lục'));
    const outline = within(screen.getByRole('navigation', { name: 'Mục lục' }));
    expect(outline.getAllByRole('link').map((link) => link.textContent)).toEqual([SAMPLE.title, 'Khảo sát trước']);
    fireEvent.click(outline.getByRole('link', { name: 'Khảo sát trước' }));
    expect(Element.prototype.scrollIntoView).toHaveBeenCalledOnce();
  });

  it('of the outline takes the focus, and gives it back to its button', async () => {
    await open();
    const way = button('Mục lục');
    way.focus();
    fireEvent.click(way);
    const outline = () => screen.getByRole('navigation', { name: 'Mục lục' });
    expect(outline().contains(document.activeElement)).toBe(true);
    fireEvent.click(within(outline()).getByRole('button', { name: 'Đóng' }));
    await waitFor(() => expect(document.activeElement).toBe(way));
    way.blur();
    press('o');
    await waitFor(() => expect(outline().contains(document.activeElement)).toBe(true));
    press('o');
    await waitFor(() => expect(document.activeElement).toBe(way));
  });

  it('of the outline takes the focus along to the heading, where it stays', async () => {
    await open();
    fireEvent.click(button('Mục lục'));
    const outline = within(screen.getByRole('navigation', { name: 'Mục lục' }));
    fireEvent.click(outline.getByRole('link', { name: SAMPLE.title }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1 }));
    fireEvent.click(outline.getByRole('link', { name: 'Khảo sát trước' }));
    expect(document.activeElement).toBe(document.getElementById('h'));
    press('o');
    await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
    expect(document.activeElement).toBe(document.getElementById('h'));
  });

  it('of the keys lists every key of the table', async () => {
    await open();
    press('?');
    const sheet = within(await screen.findByRole('dialog', { name: 'Phím tắt' }));
    const messages = messagesOf('vi');
    for (const { label } of READER_KEYS) {
      const text = messages[label.replace('.', '_')]?.message ?? 'missing';
      expect(sheet.getAllByText(text).length).toBeGreaterThan(0);
    }
  });

  it('open one at a time', async () => {
    await open();
    fireEvent.click(button('Mục lục'));
    fireEvent.click(button('Kiểu chữ'));
    expect(screen.queryByRole('navigation')).toBeNull();
    expect(screen.getByRole('dialog')).toBeTruthy();
  });
});

describe('pictures', () => {
  it('open large, with their caption, and Esc closes them before anything else', async () => {
    await open();
    fireEvent.click(button('Phóng to ảnh: Hồ nước'));
    const lightbox = within(await screen.findByRole('dialog', { name: 'Ảnh 1/1' }));
    expect(lightbox.getByRole('img', { name: 'Hồ nước' })).toBeTruthy();
    expect(lightbox.getByText('Hồ chứa. Ảnh: L.T')).toBeTruthy();
    const full = lightbox.getByRole('button', { name: 'Xem đúng cỡ gốc' });
    fireEvent.click(full);
    await waitFor(() => expect(full.getAttribute('aria-pressed')).toBe('true'));
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(work.leave).not.toHaveBeenCalled();
  });
});

describe('line focus', () => {
  it('is a switch and a key, and is remembered', async () => {
    await open();
    const focus = screen.getByRole('switch', { name: 'Tập trung từng dòng' });
    expect(focus.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(focus);
    await waitFor(() => expect(focus.getAttribute('aria-checked')).toBe('true'));
    expect(reader.settings.values.lineFocus.value).toBe(true);
    press('f');
    expect(reader.settings.values.lineFocus.value).toBe(false);
  });

  it('takes the arrow keys only while it is on', async () => {
    await open();
    expect(press('ArrowDown')).toBe(true);
    press('f');
    await waitFor(() => expect(press('ArrowDown')).toBe(false));
  });
});

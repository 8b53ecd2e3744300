import { fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';

import { openedReader, work } from './opened.tsx';

const reader = openedReader();
const { open } = reader;

const press = (key: string) => fireEvent.keyDown(document.body, { key });

describe('keys', () => {
  it('set the size', async () => {
    await open();
    press('+');
    press('+');
    press('-');
    expect(reader.settings.values.textScale.value).toBe(110);
    press('0');
    expect(reader.settings.values.textScale.value).toBe(100);
  });

  it('Esc closes the panel first, then leaves', async () => {
    await open();
    press('o');
    await screen.findByRole('navigation', { name: 'Mục lục' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
    expect(work.leave).not.toHaveBeenCalled();
    press('Escape');
    expect(work.leave).toHaveBeenCalledOnce();
  });

  it('reach the other rooms, and no key is swallowed that nobody wants', async () => {
    const toggle = vi.fn();
    await open({ actions: { 'toggle-speech': toggle } });
    expect(press('n')).toBe(false);
    expect(toggle).toHaveBeenCalledOnce();
    expect(press('s')).toBe(true);
  });

  it('Esc that is held closes the panel alone', async () => {
    await open();
    press('o');
    await screen.findByRole('navigation', { name: 'Mục lục' });
    press('Escape');
    await waitFor(() => expect(screen.queryByRole('navigation')).toBeNull());
    fireEvent.keyDown(document.body, { key: 'Escape', repeat: true });
    expect(work.leave).not.toHaveBeenCalled();
  });

  it('leave arrows to a wide table and to a selection', async () => {
    const step = vi.fn();
    await open({ actions: { 'next-sentence': step } });
    expect(fireEvent.keyDown(screen.getByRole('region', { name: 'Số hộ' }), { key: 'ArrowRight' })).toBe(true);
    const text = screen.getByText('Nước là của cả bản.');
    getSelection()?.selectAllChildren(text);
    expect(press('ArrowRight')).toBe(true);
    expect(step).not.toHaveBeenCalled();
    getSelection()?.removeAllRanges();
    expect(press('ArrowRight')).toBe(false);
    expect(step).toHaveBeenCalledOnce();
  });
});

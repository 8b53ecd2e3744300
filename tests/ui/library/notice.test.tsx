import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { NoticeBar } from '../../../components/library/NoticeBar.tsx';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { openLibrary } from '../../../lib/library/index.ts';
import { fakeI18n } from '../../fakes/i18n.ts';
import { showLibrary } from './shown.tsx';

afterEach(() => {
  cleanup();
  vi.useRealTimers();
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });
const focused = () => document.activeElement?.textContent;

describe('the notice of a deletion', () => {
  async function showNotice() {
    const i18n = await fakeI18n();
    const dismiss = vi.fn();
    const undo = vi.fn(async () => undefined);
    vi.useFakeTimers();
    render(
      <I18nContext.Provider value={i18n}>
        <input aria-label="Tìm" />
        <NoticeBar notice={{ kind: 'removed', count: 1, undo }} dismiss={dismiss} focusList={vi.fn()} />
      </I18nContext.Provider>,
    );
    const wait = (milliseconds: number) => act(() => void vi.advanceTimersByTime(milliseconds));
    return { dismiss, undo, wait };
  }

  it('goes by itself, but not while it has the focus or the pointer', async () => {
    const { dismiss, wait } = await showNotice();
    const notice = button('Hoàn tác').parentElement ?? document.body;
    await act(() => button('Hoàn tác').focus());
    await wait(60_000);
    fireEvent.pointerEnter(notice);
    await act(() => button('Hoàn tác').blur());
    await wait(60_000);
    expect(dismiss).not.toHaveBeenCalled();
    fireEvent.pointerLeave(notice);
    await wait(14_000);
    expect(dismiss).not.toHaveBeenCalled();
    await wait(2000);
    expect(dismiss).toHaveBeenCalledOnce();
  });

  it.each([{ ctrlKey: true }, { metaKey: true }])('is answered by a key: %j', async (keys) => {
    const { undo } = await showNotice();
    fireEvent.keyDown(screen.getByRole('textbox'), { key: 'z', ...keys });
    fireEvent.keyDown(document.body, { key: 'z' });
    fireEvent.keyDown(document.body, { key: 'Z', shiftKey: true, ...keys });
    expect(undo).not.toHaveBeenCalled();
    fireEvent.keyDown(document.body, { key: 'z', ...keys });
    expect(undo).toHaveBeenCalledOnce();
  });
});

describe('the focus, after a deletion in the library', () => {
  it('goes to the row that came back, and to the list where the notice is closed', async () => {
    const library = await openLibrary({ indexedDB: new IDBFactory() });
    const { shelf, deeds } = await showLibrary(library);
    await deeds.remove(['bai-1']);
    button('Hoàn tác').focus();
    fireEvent.click(button('Hoàn tác'));
    await waitFor(() => expect(focused()).toBe('Mùa lúa mới'));
    await deeds.remove(['bai-1']);
    button('Đóng').focus();
    fireEvent.click(button('Đóng'));
    await waitFor(() => expect(focused()).toBe('Chợ phiên vùng cao'));
    shelf.stop();
    library.close();
  });
});

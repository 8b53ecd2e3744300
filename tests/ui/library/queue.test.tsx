import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { IDBFactory } from 'fake-indexeddb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Deeds } from '../../../lib/app/shelf/deeds.ts';
import type { Shelf } from '../../../lib/app/shelf/shelf.ts';
import { type Library, openLibrary } from '../../../lib/library/index.ts';
import { advanceQueue, readQueue, startQueue } from '../../../lib/library/queue.ts';
import { around, showLibrary } from './shown.tsx';

let library: Library;
let shelf: Shelf;
let deeds: Deeds;

beforeEach(async () => {
  vi.clearAllMocks();
  library = await openLibrary({ indexedDB: new IDBFactory() });
  ({ shelf, deeds } = await showLibrary(library));
});

afterEach(() => {
  cleanup();
  shelf.stop();
  library.close();
});

const button = (name: string) => screen.getByRole<HTMLButtonElement>('button', { name });

describe('the list that is listened to', () => {
  it('is heard in turn, and can be put in another order', async () => {
    fireEvent.click(button('Nghe lần lượt'));
    await waitFor(() => expect(around.openToListen).toHaveBeenCalledWith('bai-2'));
    await deeds.loadQueue();
    fireEvent.click(await screen.findByRole('button', { name: 'Danh sách nghe' }));
    fireEvent.click(button('Xuống: Chợ phiên vùng cao'));
    await waitFor(() => expect(deeds.queue.value).toEqual({ ids: ['bai-1', 'bai-2', 'bai-0'], at: 1 }));
    fireEvent.click(button('Bỏ khỏi danh sách: Mùa lúa mới'));
    expect(deeds.queue.value).toEqual({ ids: ['bai-2', 'bai-0'], at: 0 });
    fireEvent.click(button('Nghe tiếp'));
    await waitFor(() => expect(around.openToListen).toHaveBeenCalledTimes(2));
    expect(around.openToListen).toHaveBeenLastCalledWith('bai-2');
  });

  it('is changed as it stands, though another tab has moved on in it', async () => {
    await startQueue(library.db, ['bai-0', 'bai-1', 'bai-2']);
    await deeds.loadQueue();
    await advanceQueue(library.db, 'bai-0');
    fireEvent.click(await screen.findByRole('button', { name: 'Danh sách nghe' }));
    await waitFor(() => expect(deeds.queue.value.at).toBe(1));
    await advanceQueue(library.db, 'bai-1');
    fireEvent.click(button('Xuống: Khánh thành cầu'));
    await waitFor(() => expect(deeds.queue.value).toEqual({ ids: ['bai-1', 'bai-0', 'bai-2'], at: 2 }));
    expect(await readQueue(library.db)).toEqual(deeds.queue.value);
  });
});

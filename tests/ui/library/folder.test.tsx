import { signal } from '@preact/signals';
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FolderPanel, FolderReminder } from '../../../components/library/FolderPanel.tsx';
import type { FolderBackup, FolderState } from '../../../lib/app/shelf/folder.ts';
import { I18nContext } from '../../../lib/i18n/context.ts';
import { fakeI18n } from '../../fakes/i18n.ts';

afterEach(cleanup);

const name = 'Đồng bộ';

async function show(first: FolderState): Promise<FolderBackup> {
  const folder: FolderBackup = {
    state: signal(first),
    choose: vi.fn(async () => undefined),
    allow: vi.fn(async () => undefined),
    write: vi.fn(async () => undefined),
    forget: vi.fn(async () => undefined),
    pickSource: vi.fn(async () => undefined),
  };
  render(
    <I18nContext.Provider value={await fakeI18n()}>
      <FolderReminder folder={folder} />
      <FolderPanel folder={folder} close={() => undefined} />
    </I18nContext.Provider>,
  );
  return folder;
}

const press = (label: string) => fireEvent.click(screen.getAllByRole('button', { name: label })[0] ?? document.body);

describe('the backup folder', () => {
  it.each<[FolderState, string, string, keyof FolderBackup]>([
    [{ kind: 'none' }, 'Chọn một thư mục', 'Chọn thư mục…', 'choose'],
    [{ kind: 'asks', name, waiting: 0 }, 'cần hỏi lại trước khi ghi vào thư mục “Đồng bộ”.', 'Cho phép ghi', 'allow'],
    [{ kind: 'asks', name, waiting: 3, at: 1 }, 'từ đó có 3 bài mới đang chờ', 'Cho phép ghi', 'allow'],
    [{ kind: 'kept', name, articles: 7, at: 0 }, 'Thư mục “Đồng bộ” đang giữ 7 bài', 'Chép ngay', 'write'],
    [{ kind: 'kept', name, articles: 7, at: 0 }, 'vẫn nằm nguyên', 'Thôi dùng thư mục này', 'forget'],
    [{ kind: 'writing', name, percent: 40 }, '40%', 'Thôi dùng thư mục này', 'forget'],
    [{ kind: 'failed', name, reason: 'gone' }, 'Không thấy thư mục “Đồng bộ” nữa', 'Chọn thư mục khác…', 'choose'],
    [{ kind: 'failed', name, reason: 'full' }, 'đã đầy', 'Chép ngay', 'write'],
    [{ kind: 'failed', name, reason: 'failed' }, 'Không ghi được', 'Chép ngay', 'write'],
  ])('%j: says so, and what to do', async (state, sentence, label, deed) => {
    const folder = await show(state);
    expect(document.body.textContent).toContain(sentence);
    press(label);
    expect(folder[deed]).toHaveBeenCalledOnce();
    const reminds = screen.queryByRole('complementary', { name: 'Thư mục sao lưu' }) !== null;
    expect(reminds).toBe(state.kind === 'asks' || state.kind === 'failed');
  });
});

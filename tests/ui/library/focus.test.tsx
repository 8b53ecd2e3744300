import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ArticleList } from '../../../components/library/ArticleList.tsx';
import { BulkBar } from '../../../components/library/BulkBar.tsx';
import { I18nContext } from '../../../lib/i18n/context.ts';
import type { Head } from '../../../lib/library/types.ts';
import { fakeI18n } from '../../fakes/i18n.ts';

afterEach(cleanup);

const head = (id: string): Head => ({
  ...{ id, address: id, url: `https://a.vn/${id}`, title: `Bài ${id}`, site: 'A' },
  ...{ wordCount: 9, createdAt: 1, savedAt: 1, tags: [] },
});
const nothing = () => undefined;

describe('the focus', () => {
  it('goes to the row that takes the place of a deleted one', async () => {
    const i18n = await fakeI18n();
    const remove = vi.fn();
    const list = (ids: readonly string[]) => (
      <I18nContext.Provider value={i18n}>
        <ArticleList
          {...{ rows: ids.map(head), selected: new Set<string>(), excerpt: undefined, remove, select: nothing }}
          {...{ showTag: nothing, fetchMissing: nothing, showVersions: nothing }}
        />
      </I18nContext.Provider>
    );
    const { rerender } = render(list(['a', 'b', 'c']));
    const link = screen.getByRole('link', { name: 'Bài b' });
    link.focus();
    fireEvent.keyDown(link, { key: 'Delete' });
    expect(remove).toHaveBeenCalledExactlyOnceWith(['b']);
    rerender(list(['a', 'c']));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Bài c'));
  });

  it('deletes with its row what shows as chosen, and nothing that a filter hides', async () => {
    const i18n = await fakeI18n();
    const remove = vi.fn();
    render(
      <I18nContext.Provider value={i18n}>
        <ArticleList
          {...{ rows: ['a', 'b', 'c'].map(head), selected: new Set(['hidden', 'a', 'c']), excerpt: undefined, remove }}
          {...{ select: nothing, showTag: nothing, fetchMissing: nothing, showVersions: nothing }}
        />
      </I18nContext.Provider>,
    );
    fireEvent.keyDown(screen.getByRole('link', { name: 'Bài c' }), { key: 'Delete' });
    expect(remove).toHaveBeenCalledExactlyOnceWith(['a', 'c']);
  });

  it('stays in the bar when what was chosen is gone', async () => {
    const i18n = await fakeI18n();
    const bar = (chosen: readonly string[]) => (
      <I18nContext.Provider value={i18n}>
        <BulkBar
          {...{ chosen, shown: ['a', 'b'], areArchived: false, areRead: false, knownTags: [] }}
          {...{ selectAll: nothing, clear: nothing, listen: nothing, exportAs: nothing, record: nothing }}
          {...{ tag: nothing, archive: nothing, markRead: nothing, remove: nothing }}
        />
      </I18nContext.Provider>
    );
    const { rerender } = render(bar(['a']));
    screen.getByRole('button', { name: 'Xóa' }).focus();
    rerender(bar([]));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Chọn tất cả'));
  });
});

import { signal } from '@preact/signals';
import { expect, it, vi } from 'vitest';
import { followRecordInAddress } from '../../../lib/app/reader-page.ts';

it('the address follows the record that has the article, and asks for nothing to be spoken again', () => {
  const replaceState = vi.fn();
  const view = { history: { state: { place: 1 }, replaceState } };
  const id = signal('draft');
  followRecordInAddress(view, { id: 'draft', auto: true, listen: true }, id);
  expect(replaceState).not.toHaveBeenCalled();
  id.value = 'kept';
  expect(replaceState).toHaveBeenCalledExactlyOnceWith({ place: 1 }, '', '/reader.html?id=kept&auto=1');
});

import { expect, it, vi } from 'vitest';
import { ITEMS } from '../../../lib/settings/items.ts';
import { writeSetting } from '../../../lib/settings/store.ts';
import { NORMAL_TEXT_SCALE, TEXT_SCALE_KEY } from '../../../lib/settings/text-scale-key.ts';

it('names the key and the default that the settings themselves use', async () => {
  const setItems = vi.fn(async () => undefined);
  await writeSetting('textScale', 130, {
    setItems,
    getItems: async () => [],
    removeItems: async () => undefined,
    watch: () => () => undefined,
  });
  expect(setItems).toHaveBeenCalledWith([{ key: TEXT_SCALE_KEY, value: 130 }]);
  expect(ITEMS.textScale.fallback).toBe(NORMAL_TEXT_SCALE);
});

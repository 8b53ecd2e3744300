import { describe, expect, it } from 'vitest';
import { ITEMS, type Item, itemOf, readItem, SETTING_NAMES } from '../../../lib/settings/items.ts';

const BAD_VALUES = [
  Number.NaN,
  Number.POSITIVE_INFINITY,
  -1,
  1e9,
  'no-such-choice'.repeat(99),
  {},
  Symbol('x'),
  () => 0,
];

describe('settings table', () => {
  it.each(SETTING_NAMES)('%s accepts its own default', (name) => {
    expect(itemOf(name).read(ITEMS[name].fallback)).toEqual(ITEMS[name].fallback);
  });

  it.each(SETTING_NAMES)('%s falls back on every bad value', (name) => {
    for (const bad of BAD_VALUES) expect(readItem(itemOf(name), bad)).toEqual(ITEMS[name].fallback);
  });

  it('gives the default where nothing is stored', () => {
    expect(readItem(itemOf('textScale'), null)).toBe(100);
    expect(readItem(itemOf('theme'), undefined)).toBe('auto');
  });

  it('keeps a good value', () => expect(readItem(itemOf('textScale'), 225)).toBe(225));

  it('drops bad entries of a list and keeps the good ones', () => {
    const good = { written: 'BTV', spoken: 'ban thường vụ' };
    expect(readItem(itemOf('speechDictionary'), [good, { written: 'BTV' }, 7])).toEqual([good]);
  });
});

describe('migration', () => {
  const spec: Item<number> = {
    fallback: 100,
    read: (value) => (typeof value === 'number' ? value : undefined),
    version: 3,
    migrations: { 2: (old) => Number(old) * 100, 3: (old) => Number(old) + 1 },
  };

  it('walks every version from the stored one', () => {
    expect(readItem(spec, 1.5, 1)).toBe(151);
    expect(readItem(spec, 150, 2)).toBe(151);
    expect(readItem(spec, 151, 3)).toBe(151);
  });

  it('checks what a migration gives', () => {
    expect(readItem({ ...spec, migrations: { 2: () => 'oops' } }, 1.5, 1)).toBe(100);
  });
});

import { describe, expect, it } from 'vitest';
import { chooseLanguage, type MessageKey, type Messages, translate } from '../../../lib/i18n/translate.ts';

const MESSAGES: Messages = {
  a_b: { message: 'Đọc' },
  size: { message: '{percent}% của {percent}%, {missing}' },
  items: { message: 'one item | {count} items' },
  three: { message: 'none | one | {count}' },
};

/** The keys here are the test's own. */
const say = (key: string, values?: Record<string, string | number>, locale = 'vi-VN'): string =>
  Reflect.apply(translate, undefined, [MESSAGES, locale, key as MessageKey, ...(values ? [values] : [])]);

describe('translate', () => {
  it('finds a nested key', () => expect(say('a.b')).toBe('Đọc'));
  it('replaces every named value and leaves unknown names', () =>
    expect(say('size', { percent: 110 })).toBe('110% của 110%, {missing}'));
  it.each([
    [0, '0 items'],
    [1, 'one item'],
    [2, '2 items'],
    [1.5, '1,5 items'],
    [1001, '1.001 items'],
  ])('chooses the plural form for %d', (count, text) => expect(say('items', { count })).toBe(text));
  it.each([
    [0, 'none'],
    [1, 'one'],
    [9, '9'],
  ])('chooses among three forms for %d', (count, text) => expect(say('three', { count })).toBe(text));
  it('writes numbers as the locale does, and texts as they are', () => {
    expect(say('items', { count: 12_345.5 }, 'en-GB')).toBe('12,345.5 items');
    expect(say('size', { percent: '2026' })).toContain('2026%');
  });
  it('shows the key where a message is missing', () => expect(say('no.such')).toBe('no.such'));
  it('does not read names from the prototype', () => expect(say('size', {})).toContain('{percent}'));
});

describe('chooseLanguage', () => {
  it.each([
    ['vi', ['en-US'], 'vi'],
    ['en', ['vi'], 'en'],
    ['auto', ['vi-VN', 'en'], 'vi'],
    ['auto', ['en-US', 'vi'], 'vi'],
    ['auto', ['en-GB', 'en'], 'en'],
    ['auto', ['en-US', 'en'], 'vi'],
    ['auto', ['en-US', 'en', 'fr'], 'en'],
    ['auto', ['fr'], 'vi'],
    ['auto', [], 'vi'],
  ] as const)('%s with %j is %s', (setting, preferred, language) =>
    expect(chooseLanguage(setting, preferred)).toBe(language),
  );
});

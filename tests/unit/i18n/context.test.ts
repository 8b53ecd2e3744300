import { signal } from '@preact/signals';
import { describe, expect, it, vi } from 'vitest';
import { createI18n } from '../../../lib/i18n/context.ts';
import type { Language, Messages } from '../../../lib/i18n/translate.ts';

const MESSAGES: Record<Language, Messages> = {
  vi: { action_title: { message: 'Dễ Đọc' } },
  en: { action_title: { message: 'Easy Read' } },
};

function start(choice: 'auto' | Language, preferred: string[] = ['vi']) {
  const setting = signal(choice);
  const load = vi.fn(async (language: Language) => MESSAGES[language]);
  return { setting, load, i18n: createI18n({ setting, preferred, load }) };
}

describe('language of a page', () => {
  it('speaks the chosen language once ready', async () => {
    const { i18n } = start('en');
    await i18n.ready;
    expect(i18n.t('action.title')).toBe('Easy Read');
    expect(i18n.language.value).toBe('en');
  });

  it('switches at run time and loads each language once', async () => {
    const { setting, load, i18n } = start('vi');
    await i18n.ready;
    for (const language of ['en', 'vi', 'en'] as const) {
      setting.value = language;
      await i18n.ready;
      expect(i18n.language.value).toBe(language);
    }
    expect(load).toHaveBeenCalledTimes(2);
  });

  it('keeps the old language until the new one is in', async () => {
    const { setting, i18n } = start('vi');
    await i18n.ready;
    setting.value = 'en';
    expect(i18n.t('action.title')).toBe('Dễ Đọc');
    await i18n.ready;
    expect(i18n.t('action.title')).toBe('Easy Read');
  });

  it('ends at the last choice when two loads cross', async () => {
    const { setting, i18n } = start('vi');
    setting.value = 'en';
    setting.value = 'vi';
    await i18n.ready;
    await Promise.resolve();
    expect(i18n.language.value).toBe('vi');
  });

  it('reports messages that cannot be read', async () => {
    const onError = vi.fn();
    createI18n({ setting: signal('vi'), preferred: [], load: () => Promise.reject(new Error('gone')), onError });
    await vi.waitFor(() => expect(onError).toHaveBeenCalledOnce());
  });

  it("writes dates in Vietnam's time and in the reader's language", async () => {
    const { setting, i18n } = start('vi');
    await i18n.ready;
    expect(i18n.date('2021-06-14T08:37:00+07:00')).toBe('14/6/2021, 08:37');
    expect(i18n.date('2021-06-14')).toBe('14/6/2021');
    expect(i18n.date('hôm qua')).toBe('hôm qua');
    expect(i18n.number(1234.5)).toBe('1.234,5');
    setting.value = 'en';
    await i18n.ready;
    expect(i18n.date('2021-06-14')).toBe('14 June 2021');
  });
});

describe('a stored choice that comes after the start', () => {
  it('is what `ready` waits for from then on', async () => {
    const { setting, i18n } = start('auto', ['en']);
    setting.value = 'vi';
    await i18n.ready;
    expect(i18n.language.value).toBe('vi');
    expect(i18n.t('action.title')).toBe('Dễ Đọc');
  });
});

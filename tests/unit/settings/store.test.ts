import { describe, expect, it } from 'vitest';
import { readSetting, readSettings, resetSettings, watchSetting, writeSetting } from '../../../lib/settings/store.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';

describe('stored settings', () => {
  it('come back as they were written', async () => {
    const area = new FakeSettingStorage();
    await writeSetting('textScale', 150, area);
    expect(await readSetting('textScale', area)).toBe(150);
    expect((await readSettings(area)).textScale).toBe(150);
  });

  it('fall back one by one', async () => {
    const area = new FakeSettingStorage();
    area.stored.set('settings.textScale', 'huge').set('settings.theme', 'ivory');
    const settings = await readSettings(area);
    expect(settings.textScale).toBe(100);
    expect(settings.theme).toBe('ivory');
  });

  it('are not written when they are bad', async () => {
    const area = new FakeSettingStorage();
    await writeSetting('textScale', 1000, area);
    expect(area.writes).toEqual([]);
  });

  it('go back to their defaults alone', async () => {
    const area = new FakeSettingStorage();
    await writeSetting('textScale', 150, area);
    await writeSetting('theme', 'dark', area);
    await resetSettings(['theme'], area);
    expect(await readSettings(area)).toMatchObject({ textScale: 150, theme: 'auto' });
  });

  it('tell who watches, until stopped, and never a bad value', () => {
    const area = new FakeSettingStorage();
    const seen: number[] = [];
    const stop = watchSetting('textScale', (value) => seen.push(value), area);
    area.change('settings.textScale', 120);
    area.change('settings.textScale', 'bad');
    stop();
    area.change('settings.textScale', 130);
    expect(seen).toEqual([120, 100]);
  });
});

import { describe, expect, it, vi } from 'vitest';
import type { SettingStorage } from '../../../lib/settings/area.ts';
import { createSettings } from '../../../lib/settings/signals.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';

const KEY = 'settings.textScale';
const settle = () => new Promise((resolve) => setTimeout(resolve));

describe('settings of a page', () => {
  it('hold the stored values once ready', async () => {
    const area = new FakeSettingStorage();
    area.stored.set(KEY, 140);
    const settings = createSettings(area);
    expect(settings.values.textScale.value).toBe(100);
    await settings.ready;
    expect(settings.values.textScale.value).toBe(140);
  });

  it('show a local write at once and store it', async () => {
    const area = new FakeSettingStorage();
    const settings = createSettings(area);
    await settings.ready;
    settings.set('textScale', 160);
    expect(settings.values.textScale.value).toBe(160);
    await settle();
    expect(area.stored.get(KEY)).toBe(160);
  });

  it('follow another page', async () => {
    const area = new FakeSettingStorage();
    const [here, there] = [createSettings(area), createSettings(area)];
    await Promise.all([here.ready, there.ready]);
    here.set('theme', 'dark');
    await settle();
    expect(there.values.theme.value).toBe('dark');
  });

  it('never step back while a slider moves, and store the last value', async () => {
    const area = new FakeSettingStorage();
    const settings = createSettings(area);
    await settings.ready;
    const shown: number[] = [];
    settings.values.textScale.subscribe((value) => shown.push(value));
    for (const value of [110, 120, 130]) settings.set('textScale', value);
    await settle();
    expect(shown).toEqual([100, 110, 120, 130]);
    expect(area.stored.get(KEY)).toBe(130);
    expect(area.writes).toHaveLength(2);
  });

  it('never step back where storage tells of writes long after they are done', async () => {
    const area = new FakeSettingStorage();
    const late: (() => void)[] = [];
    const busy: SettingStorage = {
      getItems: (keys) => area.getItems(keys),
      setItems: (items) => area.setItems(items),
      removeItems: (keys) => area.removeItems(keys),
      watch: (key, onChange) => area.watch(key, (value) => late.push(() => onChange(value))),
    };
    const [here, there] = [createSettings(busy), createSettings(area)];
    await Promise.all([here.ready, there.ready]);
    const shown: number[] = [];
    here.values.textScale.subscribe((value) => shown.push(value));
    here.set('textScale', 110);
    await settle();
    here.set('textScale', 100);
    await settle();
    there.set('textScale', 140);
    await settle();
    for (const tell of late) tell();
    expect(shown).toEqual([100, 110, 100, 140]);
    // What was written here once is somebody else's change the next time.
    there.set('textScale', 110);
    await settle();
    late.at(-1)?.();
    expect(shown.at(-1)).toBe(110);
  });

  it('follow another page back to a value that was written here without a change', async () => {
    const area = new FakeSettingStorage();
    area.stored.set(KEY, 120);
    // As in Chromium: a write that changes nothing is told to nobody.
    const quiet: SettingStorage = {
      getItems: (keys) => area.getItems(keys),
      setItems: (items) => area.setItems(items.filter(({ key, value }) => area.stored.get(key) !== value)),
      removeItems: (keys) => area.removeItems(keys),
      watch: (key, onChange) => area.watch(key, onChange),
    };
    const [here, there] = [createSettings(quiet), createSettings(quiet)];
    await Promise.all([here.ready, there.ready]);
    for (const value of [120, 130]) {
      here.set('textScale', value);
      await settle();
    }
    there.set('textScale', 120);
    await settle();
    expect(here.values.textScale.value).toBe(120);
  });

  it('keep a write that came before the stored values', async () => {
    const area = new FakeSettingStorage();
    area.stored.set(KEY, 140);
    const settings = createSettings(area);
    settings.set('textScale', 90);
    await settings.ready;
    expect(settings.values.textScale.value).toBe(90);
  });

  it('refuse a bad value', () => {
    const settings = createSettings(new FakeSettingStorage());
    settings.set('textScale', 5);
    expect(settings.values.textScale.value).toBe(100);
  });

  it('go back to defaults and hear nothing after stop', async () => {
    const area = new FakeSettingStorage();
    const settings = createSettings(area);
    settings.set('textScale', 160);
    await settle();
    settings.reset(['textScale']);
    expect(settings.values.textScale.value).toBe(100);
    await settle();
    expect(area.stored.has(KEY)).toBe(false);
    settings.stop();
    area.change(KEY, 200);
    expect(settings.values.textScale.value).toBe(100);
  });

  it('report a failed write', async () => {
    const area = new FakeSettingStorage();
    area.setItems = () => Promise.reject(new Error('quota'));
    const onError = vi.fn();
    createSettings(area, onError).set('textScale', 160);
    await settle();
    expect(onError).toHaveBeenCalledOnce();
  });
});

import { describe, expect, it } from 'vitest';
import { readSettings } from '../../../lib/settings/store.ts';
import { settingsFromJson, settingsToJson } from '../../../lib/settings/transfer.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';

describe('settings file', () => {
  it('comes back as it went', async () => {
    const area = new FakeSettingStorage();
    area.stored
      .set('local:settings.textScale', 180)
      .set('local:settings.speechDictionary', [{ written: 'NL', spoken: 'Nà Lùng' }]);
    const settings = await readSettings(area);
    expect(settingsFromJson(settingsToJson(settings))).toEqual(settings);
  });

  it('leaves out bad and unknown settings', () => {
    const text = JSON.stringify({ format: 'de-doc-settings', settings: { textScale: 9999, theme: 'dark', evil: 1 } });
    expect(settingsFromJson(text)).toEqual({ theme: 'dark' });
  });

  it.each(['', 'không phải JSON', '[]', 'null', '{"settings":{}}', '{"format":"de-doc-settings"}'])(
    'is not %j',
    (text) => expect(settingsFromJson(text)).toBeNull(),
  );
});

import { type SettingStorage, storage } from './area.ts';
import { itemOf, readItem, SETTING_NAMES, type SettingName, type SettingValue, type SettingValues } from './items.ts';

const keyOf = (name: SettingName): string => `settings.${name}`;
/** Where the version of a stored value stands. */
const metaKeyOf = (name: SettingName): string => `settings.${name}$`;
const isVersioned = (name: SettingName): boolean => (itemOf(name).version ?? 1) > 1;

function versionOf(meta: unknown): number {
  const version: unknown = typeof meta === 'object' && meta !== null ? Reflect.get(meta, 'v') : undefined;
  return typeof version === 'number' ? version : 1;
}

/** Reads all settings with one call to storage. */
export async function readSettings(area: SettingStorage = storage): Promise<SettingValues> {
  const keys = SETTING_NAMES.flatMap((name) => (isVersioned(name) ? [keyOf(name), metaKeyOf(name)] : [keyOf(name)]));
  const stored = new Map((await area.getItems(keys)).map(({ key, value }) => [key, value]));
  const entries = SETTING_NAMES.map((name) => [
    name,
    readItem(itemOf(name), stored.get(keyOf(name)), versionOf(stored.get(metaKeyOf(name)))),
  ]);
  return Object.fromEntries(entries) as SettingValues;
}

/** Reads one setting. */
export async function readSetting<N extends SettingName>(
  name: N,
  area: SettingStorage = storage,
): Promise<SettingValue<N>> {
  const [value, meta] = await area.getItems([keyOf(name), metaKeyOf(name)]);
  return readItem(itemOf(name), value?.value, versionOf(meta?.value));
}

/** Writes one setting; every open page follows. A value that fails its check is not written. */
export async function writeSetting<N extends SettingName>(
  name: N,
  value: SettingValue<N>,
  area: SettingStorage = storage,
): Promise<void> {
  const spec = itemOf(name);
  if (spec.read(value) === undefined) return;
  const version = isVersioned(name) ? [{ key: metaKeyOf(name), value: { v: spec.version } }] : [];
  await area.setItems([{ key: keyOf(name), value }, ...version]);
}

/** Puts settings back to their defaults. */
export async function resetSettings(names: readonly SettingName[], area: SettingStorage = storage): Promise<void> {
  await area.removeItems(names.flatMap((name) => [keyOf(name), metaKeyOf(name)]));
}

/** Calls back with each new value of a setting, whoever wrote it; gives the stop. */
export function watchSetting<N extends SettingName>(
  name: N,
  onChange: (value: SettingValue<N>) => void,
  area: SettingStorage = storage,
): () => void {
  return area.watch(keyOf(name), (stored) => onChange(readItem(itemOf(name), stored, itemOf(name).version)));
}

import { itemOf, SETTING_NAMES, type SettingName, type SettingValues } from './items.ts';

/** Marks a file as ours. */
const FORMAT = 'de-doc-settings';

/** All settings as a JSON file's text. */
export function settingsToJson(values: SettingValues): string {
  return JSON.stringify({ format: FORMAT, version: 1, settings: values }, null, 2);
}

/** The settings of a file that `settingsToJson` wrote; bad and unknown ones are left out. Null where the text is no such file. */
export function settingsFromJson(text: string): Partial<SettingValues> | null {
  const file = parse(text);
  if (!isObject(file) || file['format'] !== FORMAT || !isObject(file['settings'])) return null;
  const { settings } = file;
  const entries = SETTING_NAMES.map((name): [SettingName, unknown] => [name, itemOf(name).read(settings[name])]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is an answer here: the reader chose another file.
    return null;
  }
}

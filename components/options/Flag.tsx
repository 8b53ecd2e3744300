import { useI18n } from '../../lib/i18n/context.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { SettingName } from '../../lib/settings/items.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { Switch } from '../ui/Switch.tsx';

export type FlagName = {
  [N in SettingName]: Settings['values'][N]['value'] extends boolean ? N : never;
}[SettingName] &
  keyof typeof FLAGS;

/** Name and sentence of each switch. */
const FLAGS = {
  lineFocus: ['options.lineFocus', 'options.lineFocusHint'],
  boldStarts: ['options.boldStarts', 'options.boldStartsHint'],
  abbreviationHints: ['options.abbreviationHints', 'options.abbreviationHintsHint'],
  printLinks: ['options.printLinks', 'options.printLinksHint'],
  speechSkipCaptions: ['options.speechSkipCaptions', 'options.speechSkipCaptionsHint'],
  speechSkipTables: ['options.speechSkipTables', 'options.speechSkipTablesHint'],
  savePictures: ['options.savePictures', 'options.savePicturesHint'],
  showTrace: ['options.showTrace', 'options.showTraceHint'],
} as const satisfies Partial<Record<SettingName, readonly [MessageKey, MessageKey]>>;

/** A setting that is on or off, with its sentence. */
export function Flag({ name, settings }: { name: FlagName; settings: Settings }) {
  const { t } = useI18n();
  const [label, hint] = FLAGS[name];
  return (
    <Switch
      label={t(label)}
      hint={t(hint)}
      checked={settings.values[name].value}
      onChange={(checked) => settings.set(name, checked)}
    />
  );
}

import { useRef, useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { SETTING_NAMES, type SettingName, type SettingValues } from '../../lib/settings/items.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { settingsFromJson, settingsToJson } from '../../lib/settings/transfer.ts';
import { Button } from '../ui/Button.tsx';
import styles from './options.module.css';
import { Section } from './Section.tsx';

interface TransferSectionProps {
  settings: Settings;
  query: string;
  download: (name: string, text: string) => void;
}

function currentValues({ values }: Settings): SettingValues {
  return Object.fromEntries(SETTING_NAMES.map((name) => [name, values[name].value])) as SettingValues;
}

function takeOver<N extends SettingName>(settings: Settings, name: N, values: Partial<SettingValues>): void {
  const value = values[name];
  if (value !== undefined) settings.set(name, value);
}

/** Settings to a file, from a file, and back to the defaults. */
export function TransferSection({ settings, query, download }: TransferSectionProps) {
  const { t } = useI18n();
  const picker = useRef<HTMLInputElement>(null);
  const [outcome, setOutcome] = useState('');

  const restore = async (file: File) => {
    setOutcome('');
    const values = settingsFromJson(await file.text());
    if (values) for (const name of SETTING_NAMES) takeOver(settings, name, values);
    setOutcome(values ? t('options.imported') : t('options.notImported'));
  };
  const resetAll = () => {
    settings.reset(SETTING_NAMES);
    setOutcome(t('options.allReset'));
  };

  return (
    <Section id="transfer" title={t('options.transfer')} query={query}>
      <p>{t('options.transferHint')}</p>
      <div class={styles['buttons']}>
        <Button icon="export" onClick={() => download('de-doc-cai-dat.json', settingsToJson(currentValues(settings)))}>
          {t('options.export')}
        </Button>
        <Button icon="file" onClick={() => picker.current?.click()}>
          {t('options.import')}
        </Button>
        <Button icon="reset" onClick={resetAll}>
          {t('options.resetAll')}
        </Button>
      </div>
      <input
        ref={picker}
        class="visually-hidden"
        type="file"
        accept="application/json"
        tabIndex={-1}
        aria-label={t('options.import')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? [];
          if (file) void restore(file);
          // Else the same file, mended, would be no change.
          currentTarget.value = '';
        }}
      />
      <p role="status">{outcome}</p>
    </Section>
  );
}

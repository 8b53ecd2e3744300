import { useI18n } from '../../lib/i18n/context.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { Choice } from '../ui/Choice.tsx';
import { Slider } from '../ui/Slider.tsx';

const GUIDES = ['system', 'hours'] as const;
const HOURS = ['dayStart', 'nightStart'] as const;

/** What the automatic theme follows; of interest only while it is chosen. */
export function AutoTheme({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const { values, set } = settings;
  if (values.theme.value !== 'auto') return null;
  return (
    <>
      <Choice
        legend={t('type.autoTheme')}
        hint={t('type.autoThemeHint')}
        options={GUIDES.map((guide) => ({ value: guide, label: t(`type.autoThemes.${guide}`) }))}
        value={values.autoTheme.value}
        onChange={(guide) => set('autoTheme', guide)}
      />
      {values.autoTheme.value === 'hours' &&
        HOURS.map((name) => (
          <Slider
            key={name}
            label={t(`type.${name}`)}
            min={0}
            max={23}
            step={1}
            value={values[name].value}
            text={t('type.hour', { hour: values[name].value })}
            onChange={(hour) => set(name, hour)}
          />
        ))}
    </>
  );
}

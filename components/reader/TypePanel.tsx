import { useI18n } from '../../lib/i18n/context.ts';
import { FONT_STACKS } from '../../lib/settings/appearance.ts';
import type { SettingName } from '../../lib/settings/items.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { TEXT_SCALES } from '../../lib/settings/steps.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Panel } from '../ui/Panel.tsx';
import { Slider } from '../ui/Slider.tsx';
import { AutoTheme } from './AutoTheme.tsx';

interface Measure {
  name: 'lineHeight' | 'columnWidth' | 'letterSpacing' | 'wordSpacing' | 'paragraphSpacing';
  min: number;
  max: number;
  step: number;
}

const MEASURES: readonly Measure[] = [
  { name: 'lineHeight', min: 1.6, max: 2.6, step: 0.1 },
  { name: 'columnWidth', min: 24, max: 64, step: 2 },
  { name: 'letterSpacing', min: 0, max: 0.2, step: 0.01 },
  { name: 'wordSpacing', min: 0, max: 1, step: 0.05 },
  { name: 'paragraphSpacing', min: 0.4, max: 3, step: 0.2 },
];

/** What "reset" puts back. */
export const TYPE_SETTINGS = [
  'textScale',
  'fontFamily',
  'lineHeight',
  'columnWidth',
  'letterSpacing',
  'wordSpacing',
  'paragraphSpacing',
  'alignment',
  'theme',
  'autoTheme',
  'dayStart',
  'nightStart',
] as const satisfies readonly SettingName[];

const FONTS = [
  ['literata', 'type.families.literata'],
  ['be-vietnam-pro', 'type.families.beVietnamPro'],
  ['noto-serif', 'type.families.notoSerif'],
  ['noto-sans', 'type.families.notoSans'],
  ['lexend', 'type.families.lexend'],
  ['system-serif', 'type.families.systemSerif'],
  ['system-sans', 'type.families.systemSans'],
] as const;
const THEMES = ['auto', 'light', 'ivory', 'dark', 'black', 'contrast'] as const;
const ALIGNMENTS = ['start', 'justify'] as const;

/** The controls of the type, for the panel and the settings page. */
export function TypeControls({ settings }: { settings: Settings }) {
  const { t, number } = useI18n();
  const { values, set } = settings;
  const size = values.textScale.value;
  const nearest = TEXT_SCALES.findLastIndex((step) => step <= size);
  return (
    <>
      <Choice
        legend={t('type.theme')}
        options={THEMES.map((theme) => ({
          value: theme,
          label: t(`type.themes.${theme}`),
          ...(theme !== 'auto' && { theme }),
        }))}
        value={values.theme.value}
        onChange={(theme) => set('theme', theme)}
      />
      <AutoTheme settings={settings} />
      <Choice
        legend={t('type.family')}
        options={FONTS.map(([font, label]) => ({ value: font, label: t(label), fontFamily: FONT_STACKS[font] }))}
        value={values.fontFamily.value}
        onChange={(font) => set('fontFamily', font)}
      />
      <Slider
        label={t('type.size')}
        min={0}
        max={TEXT_SCALES.length - 1}
        step={1}
        value={nearest}
        text={number(size / 100, { style: 'percent' })}
        onChange={(index) => set('textScale', TEXT_SCALES[index] ?? size)}
      />
      {MEASURES.map(({ name, ...range }) => (
        <Slider
          key={name}
          {...range}
          label={t(`type.${name}`)}
          value={values[name].value}
          text={t(`type.units.${name}`, { value: number(values[name].value, { maximumFractionDigits: 2 }) })}
          onChange={(value) => set(name, value)}
        />
      ))}
      <Choice
        legend={t('type.alignment')}
        options={ALIGNMENTS.map((alignment) => ({ value: alignment, label: t(`type.alignments.${alignment}`) }))}
        value={values.alignment.value}
        onChange={(alignment) => set('alignment', alignment)}
      />
      <Button icon="reset" onClick={() => settings.reset(TYPE_SETTINGS)}>
        {t('type.reset')}
      </Button>
    </>
  );
}

interface TypePanelProps {
  id: string;
  settings: Settings;
  close: () => void;
}

/** Everything about the type, beside the page that shows it. */
export function TypePanel({ id, settings, close }: TypePanelProps) {
  const { t } = useI18n();
  return (
    <Panel id={id} title={t('type.title')} closeLabel={t('reader.close')} close={close}>
      <TypeControls settings={settings} />
    </Panel>
  );
}

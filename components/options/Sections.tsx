import { useI18n } from '../../lib/i18n/context.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import type { CommandName } from '../../lib/shortcuts/table.ts';
import { COMMANDS } from '../../lib/shortcuts/table.ts';
import { Keys } from '../reader/HelpSheet.tsx';
import { TypeControls } from '../reader/TypePanel.tsx';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { megabytes } from '../ui/megabytes.ts';
import pairs from '../ui/pairs.module.css';
import { Slider } from '../ui/Slider.tsx';
import { Switch } from '../ui/Switch.tsx';
import { AutoOpenSites } from './AutoOpenSites.tsx';
import { Flag } from './Flag.tsx';
import styles from './options.module.css';
import { focusSection, Section } from './Section.tsx';

interface SectionProps {
  settings: Settings;
  query: string;
}

export function LanguageSection({ settings, query }: SectionProps) {
  const { t } = useI18n();
  return (
    <Section id="language" title={t('options.language')} query={query}>
      <Choice
        legend={t('options.languageHint')}
        options={[
          { value: 'auto', label: t('options.languageAuto') },
          { value: 'vi', label: 'Tiếng Việt' },
          { value: 'en', label: 'English' },
        ]}
        value={settings.values.language.value}
        onChange={(language) => settings.set('language', language)}
      />
    </Section>
  );
}

export function TypeSection({ settings, query }: SectionProps) {
  const { t } = useI18n();
  return (
    <Section id="type" title={t('type.title')} query={query}>
      <p class={styles['preview']} lang="vi">
        {t('options.preview')}
      </p>
      <TypeControls settings={settings} />
    </Section>
  );
}

export function SpeechSection({ settings, query }: SectionProps) {
  const { t, number } = useI18n();
  const { values, set } = settings;
  const percent = (value: number) => number(value, { style: 'percent' });
  const names = ['speechSkipCaptions', 'speechSkipTables'] as const;
  return (
    <Section id="speech" title={t('options.speech')} query={query}>
      <Slider
        label={t('options.rate')}
        min={0.5}
        max={3}
        step={0.1}
        value={values.speechRate.value}
        text={t('speech.rateText', { rate: number(values.speechRate.value, { maximumFractionDigits: 2 }) })}
        onChange={(value) => set('speechRate', value)}
      />
      <Slider
        label={t('options.pitch')}
        min={0.5}
        max={2}
        step={0.1}
        value={values.speechPitch.value}
        text={percent(values.speechPitch.value)}
        onChange={(value) => set('speechPitch', value)}
      />
      <Slider
        label={t('options.volume')}
        min={0}
        max={1}
        step={0.05}
        value={values.speechVolume.value}
        text={percent(values.speechVolume.value)}
        onChange={(value) => set('speechVolume', value)}
      />
      {names.map((name) => (
        <Flag key={name} name={name} settings={settings} />
      ))}
    </Section>
  );
}

interface ShortcutSectionProps {
  query: string;
  shortcuts: ReadonlyMap<CommandName, string>;
  change: () => void;
}

export function ShortcutSection({ query, shortcuts, change }: ShortcutSectionProps) {
  const { t } = useI18n();
  return (
    <Section id="shortcuts" title={t('help.title')} query={query}>
      <p>{t('options.shortcutsHint')}</p>
      <dl class={pairs['pairs']}>
        {COMMANDS.map(({ name, key, label }) => {
          const current = shortcuts.get(name);
          return (
            <div key={name}>
              <dt>{t(label)}</dt>
              <dd>
                {current ? <Keys shortcut={current} /> : t('help.unset')}
                {key && !current && <span class={styles['warning']}>{t('options.shortcutTaken')}</span>}
              </dd>
            </div>
          );
        })}
      </dl>
      <Button onClick={change}>{t('options.changeShortcuts')}</Button>
    </Section>
  );
}

export function SiteSection({
  settings,
  query,
  allowEverySite,
  forgetSite,
}: SectionProps & { allowEverySite: () => Promise<boolean>; forgetSite: (host: string) => void }) {
  const { t } = useI18n();
  const regions = settings.values.articleRegions.value;
  const turn = async (isOn: boolean) => {
    if (!isOn || (await allowEverySite())) settings.set('detectEverywhere', isOn);
  };
  const forgetRegions = () => {
    focusSection('sites');
    settings.reset(['articleRegions']);
  };
  return (
    <Section id="sites" title={t('options.sites')} query={query}>
      <Switch
        label={t('options.detectEverywhere')}
        hint={t('options.detectEverywhereHint')}
        checked={settings.values.detectEverywhere.value}
        onChange={(isOn) => void turn(isOn)}
      />
      <AutoOpenSites sites={settings.values.autoOpenSites.value} forget={forgetSite} />
      {regions.length > 0 && (
        <p>
          {t('options.regions', { hosts: regions.map(({ host }) => host).join(', ') })}{' '}
          <Button onClick={forgetRegions}>{t('options.forgetRegions')}</Button>
        </p>
      )}
      <Flag name="showTrace" settings={settings} />
    </Section>
  );
}

export function LibrarySection({ settings, query, used }: SectionProps & { used: number }) {
  const { t, number } = useI18n();
  const { values, set } = settings;
  return (
    <Section id="library" title={t('options.library')} query={query}>
      <p>{t('options.used', { size: megabytes(number, used / 1_000_000) })}</p>
      <Flag name="savePictures" settings={settings} />
      <Slider
        label={t('options.pictureLimit')}
        hint={t('options.pictureLimitHint')}
        min={0.5}
        max={20}
        step={0.5}
        value={Math.min(values.pictureLimit.value, 20)}
        text={megabytes(number, values.pictureLimit.value)}
        onChange={(value) => set('pictureLimit', value)}
      />
    </Section>
  );
}

import { useI18n } from '../../lib/i18n/context.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { MAX_SCROLL_PACE, MIN_SCROLL_PACE, SCROLL_PACE_STEP } from '../../lib/settings/steps.ts';
import { BoldStartsContext } from '../article/bold-starts.ts';
import { Runs } from '../article/Runs.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Slider } from '../ui/Slider.tsx';
import { Flag } from './Flag.tsx';
import styles from './options.module.css';
import { Section } from './Section.tsx';

const LINE_COUNTS = [1, 3, 5] as const;
const LOOKS = ['dim', 'ruler'] as const;
/** The line of the sample that is being read, of seven. */
const MIDDLE = 3;
/** An article of this length says what a pace means. */
const TELLING = 1000;

/** Some lines as the reader shows them with these settings. */
function AidsPreview({ settings }: { settings: Settings }) {
  const { t } = useI18n();
  const { lineFocus, lineFocusSize, lineFocusLook, boldStarts } = settings.values;
  const reach = (lineFocusSize.value - 1) / 2;
  return (
    <BoldStartsContext.Provider value={boldStarts.value}>
      <div class={styles['aids']} lang="vi" data-look={lineFocus.value ? lineFocusLook.value : undefined}>
        {t('options.aids')
          .split('\n')
          .map((text, line) => (
            <p key={line} data-clear={Math.abs(line - MIDDLE) <= reach} data-last={line === MIDDLE + reach}>
              <Runs runs={[{ text }]} />
            </p>
          ))}
      </div>
    </BoldStartsContext.Provider>
  );
}

/** What helps while reading, with its effect on some lines. */
export function ReadingSection({ settings, query }: { settings: Settings; query: string }) {
  const { t, number } = useI18n();
  const { values, set } = settings;
  const pace = values.scrollPace.value;
  return (
    <Section id="reading" title={t('options.reading')} query={query}>
      <AidsPreview settings={settings} />
      <Flag name="lineFocus" settings={settings} />
      <Choice
        legend={t('options.lineFocusSize')}
        options={LINE_COUNTS.map((value) => ({ value, label: t('options.lines', { count: value }) }))}
        value={values.lineFocusSize.value}
        onChange={(count) => set('lineFocusSize', count)}
      />
      <Choice
        legend={t('options.lineFocusLook')}
        options={LOOKS.map((value) => ({ value, label: t(`options.looks.${value}`) }))}
        value={values.lineFocusLook.value}
        onChange={(look) => set('lineFocusLook', look)}
      />
      <Flag name="boldStarts" settings={settings} />
      <Slider
        label={t('options.scrollPace')}
        hint={`${t('options.scrollPaceHint')} ${t('options.scrollPaceMeans', { minutes: number(TELLING / pace, { maximumFractionDigits: 1 }) })}`}
        min={MIN_SCROLL_PACE}
        max={MAX_SCROLL_PACE}
        step={SCROLL_PACE_STEP}
        value={pace}
        text={t('scroll.pace', { count: pace })}
        onChange={(value) => set('scrollPace', value)}
      />
      <Flag name="abbreviationHints" settings={settings} />
      <Flag name="printLinks" settings={settings} />
    </Section>
  );
}

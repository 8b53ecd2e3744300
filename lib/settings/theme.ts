import { effect, signal } from '@preact/signals';
import type { SettingValue } from './items.ts';
import type { Settings } from './signals.ts';

type Theme = Exclude<SettingValue<'theme'>, 'auto'>;

/** Whether an hour (0..23) is in the night that begins at `nightStart` and ends at `dayStart`; nights pass midnight or not. */
export function isNight(hour: number, dayStart: number, nightStart: number): boolean {
  return nightStart < dayStart ? hour >= nightStart && hour < dayStart : hour >= nightStart || hour < dayStart;
}

/** The theme to show: the chosen one, or what the system or the hour asks for. */
export function resolveTheme(theme: SettingValue<'theme'>, asked: { dark: boolean; moreContrast: boolean }): Theme {
  if (theme !== 'auto') return theme;
  if (asked.moreContrast) return 'contrast';
  return asked.dark ? 'dark' : 'light';
}

/** How often the clock is looked at, in milliseconds. */
const MINUTE = 60_000;

/**
 * Keeps `data-theme` of a page's root element in step with the settings, the system and the hour; all that a page without an
 * article needs. Gives the stop. `match` is the window's `matchMedia`, `hourNow` gives the hour of the day.
 */
export function followTheme(
  { values }: Pick<Settings, 'values'>,
  root: HTMLElement,
  match: (query: string) => MediaQueryList,
  hourNow = () => new Date().getHours(),
): () => void {
  const owner = new AbortController();
  const matches = (query: string) => {
    const list = match(query);
    const state = signal(list.matches);
    list.addEventListener('change', () => (state.value = list.matches), { signal: owner.signal });
    return state;
  };
  const dark = matches('(prefers-color-scheme: dark)');
  const moreContrast = matches('(prefers-contrast: more)');
  const hour = signal(hourNow());
  const clock = setInterval(() => {
    hour.value = hourNow();
  }, MINUTE);
  const stop = effect(() => {
    const byHour = values.autoTheme.value === 'hours';
    root.dataset['theme'] = resolveTheme(values.theme.value, {
      dark: byHour ? isNight(hour.value, values.dayStart.value, values.nightStart.value) : dark.value,
      moreContrast: moreContrast.value,
    });
  });
  return () => {
    clearInterval(clock);
    owner.abort();
    stop();
  };
}

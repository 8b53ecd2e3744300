import { effect, signal } from '@preact/signals';
import type { SettingValue } from './items.ts';
import type { Settings } from './signals.ts';

type Theme = Exclude<SettingValue<'theme'>, 'auto'>;

/** The theme to show: the chosen one, or what the system asks for. */
export function resolveTheme(theme: SettingValue<'theme'>, system: { dark: boolean; moreContrast: boolean }): Theme {
  if (theme !== 'auto') return theme;
  if (system.moreContrast) return 'contrast';
  return system.dark ? 'dark' : 'light';
}

/**
 * Keeps `data-theme` of a page's root element in step with the setting and the system; all that a page without an
 * article needs. Gives the stop. `match` is the window's `matchMedia`.
 */
export function followTheme(
  { values }: Pick<Settings, 'values'>,
  root: HTMLElement,
  match: (query: string) => MediaQueryList,
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
  const stop = effect(() => {
    root.dataset['theme'] = resolveTheme(values.theme.value, { dark: dark.value, moreContrast: moreContrast.value });
  });
  return () => {
    owner.abort();
    stop();
  };
}

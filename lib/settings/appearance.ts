import { effect } from '@preact/signals';
import type { SettingValue } from './items.ts';
import type { Settings } from './signals.ts';
import { followTheme } from './theme.ts';

/** CSS families of each choice; every stack ends in families that carry Vietnamese on some system. */
export const FONT_STACKS: Record<SettingValue<'fontFamily'>, string> = {
  literata: '"Literata", "Noto Serif", Georgia, serif',
  'be-vietnam-pro': '"Be Vietnam Pro", "Segoe UI", system-ui, sans-serif',
  'noto-serif': '"Noto Serif", Georgia, serif',
  'noto-sans': '"Noto Sans", "Segoe UI", system-ui, sans-serif',
  lexend: '"Lexend", "Segoe UI", system-ui, sans-serif',
  'system-serif': 'ui-serif, "New York", "Times New Roman", "Noto Serif", serif',
  'system-sans': 'system-ui, "Segoe UI", "Noto Sans", sans-serif',
};

type ReadingSettings = Pick<
  { [N in keyof Settings['values']]: SettingValue<N> },
  | 'textScale'
  | 'fontFamily'
  | 'lineHeight'
  | 'columnWidth'
  | 'letterSpacing'
  | 'wordSpacing'
  | 'paragraphSpacing'
  | 'alignment'
>;

/** The custom properties of assets/styles/tokens.css that the reader's choices set. */
export function readingProperties(chosen: ReadingSettings): Record<`--${string}`, string> {
  return {
    '--scale': String(chosen.textScale / 100),
    '--font-reading': FONT_STACKS[chosen.fontFamily],
    '--reading-line-height': String(chosen.lineHeight),
    '--reading-measure': String(chosen.columnWidth),
    '--reading-letter-spacing': `${chosen.letterSpacing}em`,
    '--reading-word-spacing': `${chosen.wordSpacing}em`,
    '--reading-paragraph-spacing': String(chosen.paragraphSpacing),
    '--reading-align': chosen.alignment,
  };
}

/**
 * Keeps a page's root element in step with the settings: `data-theme`, `data-print-links` and the reading properties. Gives the stop.
 * `match` is the window's `matchMedia`.
 */
export function followAppearance(
  settings: Pick<Settings, 'values'>,
  root: HTMLElement,
  match: (query: string) => MediaQueryList,
): () => void {
  const { values } = settings;
  const stopTheme = followTheme(settings, root, match);
  const stopReading = effect(() => {
    const properties = readingProperties({
      textScale: values.textScale.value,
      fontFamily: values.fontFamily.value,
      lineHeight: values.lineHeight.value,
      columnWidth: values.columnWidth.value,
      letterSpacing: values.letterSpacing.value,
      wordSpacing: values.wordSpacing.value,
      paragraphSpacing: values.paragraphSpacing.value,
      alignment: values.alignment.value,
    });
    for (const [name, value] of Object.entries(properties)) root.style.setProperty(name, value);
  });
  const stopPrint = effect(() => {
    root.dataset['printLinks'] = String(values.printLinks.value);
  });
  return () => {
    stopTheme();
    stopReading();
    stopPrint();
  };
}

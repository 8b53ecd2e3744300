import { describe, expect, it, vi } from 'vitest';
import { followAppearance, readingProperties } from '../../../lib/settings/appearance.ts';
import { createSettings } from '../../../lib/settings/signals.ts';
import { followTheme, isNight, resolveTheme } from '../../../lib/settings/theme.ts';
import { FakeSettingStorage } from '../../fakes/setting-storage.ts';

describe('theme', () => {
  it.each([
    ['auto', false, false, 'light'],
    ['auto', true, false, 'dark'],
    ['auto', true, true, 'contrast'],
    ['ivory', true, true, 'ivory'],
  ] as const)('%s with dark %s and more contrast %s is %s', (theme, dark, moreContrast, shown) =>
    expect(resolveTheme(theme, { dark, moreContrast })).toBe(shown),
  );
});

describe('the night', () => {
  const hours = (dayStart: number, nightStart: number) =>
    Array.from({ length: 24 }, (_, hour) => (isNight(hour, dayStart, nightStart) ? '●' : '○')).join('');

  it.each([
    [6, 18, '●●●●●●○○○○○○○○○○○○●●●●●●'],
    [8, 1, '○●●●●●●●○○○○○○○○○○○○○○○○'],
    [0, 23, '○○○○○○○○○○○○○○○○○○○○○○○●'],
  ])('with day from %i and night from %i', (day, night, expected) => expect(hours(day, night)).toBe(expected));
});

describe('reading properties', () => {
  it('carry the choices into CSS', () => {
    const properties = readingProperties({
      textScale: 150,
      fontFamily: 'lexend',
      lineHeight: 2,
      columnWidth: 40,
      letterSpacing: 0.05,
      wordSpacing: 0.2,
      paragraphSpacing: 1.4,
      alignment: 'justify',
    });
    expect(properties).toMatchObject({
      '--scale': '1.5',
      '--reading-line-height': '2',
      '--reading-measure': '40',
      '--reading-letter-spacing': '0.05em',
      '--reading-align': 'justify',
    });
    expect(properties['--font-reading']).toContain('"Lexend"');
  });
});

/** The little of an element and of matchMedia that a page's root needs. */
function fakePage() {
  const styles = new Map<string, string>();
  const queries = new Map<string, EventTarget & { matches: boolean }>();
  const root = {
    dataset: {} as Record<string, string>,
    style: { setProperty: (name: string, value: string) => styles.set(name, value) },
  };
  const match = (query: string) => {
    const list = Object.assign(new EventTarget(), { matches: false });
    queries.set(query, list);
    return list as unknown as MediaQueryList;
  };
  return { root: root as unknown as HTMLElement, styles, match, queries };
}

describe('a page', () => {
  it('follows the settings and the system until stopped', () => {
    const settings = createSettings(new FakeSettingStorage());
    const { root, styles, match, queries } = fakePage();
    const stop = followAppearance(settings, root, match);
    expect(root.dataset['theme']).toBe('light');

    const dark = queries.get('(prefers-color-scheme: dark)');
    if (!dark) throw new Error('the system was not asked');
    dark.matches = true;
    dark.dispatchEvent(new Event('change'));
    expect(root.dataset['theme']).toBe('dark');

    settings.set('theme', 'black');
    settings.set('textScale', 200);
    expect(root.dataset['theme']).toBe('black');
    expect(styles.get('--scale')).toBe('2');
    settings.set('printLinks', true);
    expect(root.dataset['printLinks']).toBe('true');

    stop();
    settings.set('theme', 'light');
    expect(root.dataset['theme']).toBe('black');
  });
});

describe('the automatic theme by the hour', () => {
  it('changes when the hour comes, and gives way to more contrast', () => {
    vi.useFakeTimers();
    const settings = createSettings(new FakeSettingStorage());
    const { root, match, queries } = fakePage();
    let hour = 17;
    const stop = followTheme(settings, root, match, () => hour);
    settings.set('autoTheme', 'hours');
    expect(root.dataset['theme']).toBe('light');
    hour = 18;
    vi.advanceTimersByTime(60_000);
    expect(root.dataset['theme']).toBe('dark');
    settings.set('nightStart', 20);
    expect(root.dataset['theme']).toBe('light');
    const contrast = queries.get('(prefers-contrast: more)');
    if (contrast) contrast.matches = true;
    contrast?.dispatchEvent(new Event('change'));
    expect(root.dataset['theme']).toBe('contrast');
    stop();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

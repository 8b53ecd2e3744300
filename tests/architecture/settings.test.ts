import { describe, expect, it } from 'vitest';
import { SETTING_NAMES } from '../../lib/settings/items.ts';
import { productSources } from './sources.ts';

/** Where a setting is named without anything being done with it: its default, its control. */
const NAMES_ONLY = /^(?:lib\/settings\/items\.ts|lib\/i18n\/|components\/options\/)/;

describe('settings', () => {
  const sources = productSources().filter(({ path }) => !NAMES_ONLY.test(path));

  it.each(SETTING_NAMES)('%s does something', (name) => {
    const used = sources.filter(({ text }) => new RegExp(`\\b${name}\\b`).test(text));
    expect(used.length, `nothing outside the settings page asks for ${name}`).toBeGreaterThan(0);
  });
});

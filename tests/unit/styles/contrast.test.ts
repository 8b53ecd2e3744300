import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from './colour.ts';

const css = readFileSync(new URL('../../../assets/styles/tokens.css', import.meta.url), 'utf8');

function palette(theme: string): Record<string, string> {
  const body = css.match(new RegExp(`\\[data-theme="${theme}"\\] \\{([^}]*)\\}`))?.[1] ?? '';
  return Object.fromEntries(
    [...body.matchAll(/--([\w-]+): (oklch\([^)/]*\));/g)].map(([, name, value]) => [name, value]),
  );
}

const TEXTS = ['ink', 'ink-soft', 'accent'];
const GROUNDS = ['paper', 'surface', 'raised', 'hover'];

describe('contrast', () => {
  it('measures black on white as 21', () => expect(contrast('oklch(0 0 0)', 'oklch(1 0 0)')).toBeCloseTo(21, 1));
});

describe.each(['light', 'ivory', 'dark', 'black', 'contrast'])('theme %s', (theme) => {
  const colours = palette(theme);
  const between = (a: string, b: string) => contrast(colours[a] ?? '', colours[b] ?? '');

  it.each(TEXTS.flatMap((text) => GROUNDS.map((ground) => [text, ground] as const)))(
    '%s on %s is AAA',
    (text, ground) => expect(between(text, ground)).toBeGreaterThanOrEqual(7),
  );
  it.each([
    ['ink', 'sentence'],
    ['ink', 'mark-yellow'],
    ['ink', 'mark-green'],
    ['ink', 'mark-blue'],
    ['ink', 'mark-pink'],
    ['on-word', 'word'],
    ['on-accent', 'accent'],
  ])('%s on %s is AAA', (text, paint) => expect(between(text, paint)).toBeGreaterThanOrEqual(7));
  it.each(['edge-strong', 'focus'])('%s stands out from every ground', (edge) => {
    for (const ground of ['paper', 'surface', 'raised']) expect(between(edge, ground)).toBeGreaterThanOrEqual(3);
  });
});

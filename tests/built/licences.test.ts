import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type Build, filesOf, readText } from './package.ts';

const BUILDS: readonly Build[] = ['chrome-mv3', 'firefox-mv3'];
const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);

describe.each(BUILDS)('licences in %s', (build) => {
  const files = filesOf(build);
  const text = readText(files, 'licences.txt');

  it('name what is bundled with its version', () => {
    // What every build has; the text itself is made from the modules that went into this one.
    for (const name of ['preact', '@preact/signals', '@mozilla/readability'])
      expect(text).toContain(`${name} ${dependencies[name]} · `);
    expect(text).toContain('@echogarden/espeak-ng-emscripten 0.3.5 · GPL-3.0');
  });

  it('name the fonts when there are any', () => {
    const hasFonts = Object.keys(files).some((path) => path.endsWith('.woff2'));
    expect(hasFonts ? text : 'Fonts · OFL-1.1').toContain('Fonts · OFL-1.1');
  });
});

import { describe, expect, it } from 'vitest';
import { licencesText, packageOf } from '../../../scripts/licences.ts';
import { isAllowed, licenceOf } from '../../../scripts/licences-allowed.ts';
import { type LockedPackage, lockedPackages, readLock } from '../../../scripts/lock.ts';

const ROOT = new URL('../../..', import.meta.url).pathname;
const all = lockedPackages(readLock(ROOT));

describe('licences of the dependencies', () => {
  it('of everything installed are on the list', () => {
    const wrong = all.filter(
      (entry) => !isAllowed(licenceOf(entry, all), entry.isDev || entry.isOptional ? 'tools' : 'package'),
    );
    expect(wrong.map((entry) => `${entry.path}: ${licenceOf(entry, all)}`)).toEqual([]);
    expect(all.length).toBeGreaterThan(100);
  });

  it.each([
    ['MIT', true],
    ['(MIT OR CC0-1.0)', true],
    ['MIT AND Zlib', true],
    ['(MIT AND Commercial)', false],
    ['SSPL-1.0', false],
    ['CC-BY-NC-4.0', false],
    ['GPL-2.0', false],
    ['UNLICENSED', false],
    ['', false],
    [undefined, false],
  ])('%s may travel in the package: %s', (licence, isGood) => {
    expect(isAllowed(licence, 'package')).toBe(isGood);
  });

  it('takes the licence of its family for a build for another machine, and for nothing else', () => {
    const binding = {
      name: '@tool/cli-linux',
      version: '1.0.0',
      license: undefined,
      isOptional: true,
    } as LockedPackage;
    const tool = { name: '@tool/cli', version: '1.0.0', license: 'MIT', isOptional: false } as LockedPackage;
    expect(licenceOf(binding, [binding, tool])).toBe('MIT');
    expect(licenceOf({ ...binding, isOptional: false }, [binding, tool])).toBeUndefined();
  });
});

describe('licences.txt', () => {
  it('names the package that a module comes from', () => {
    expect(packageOf('/x/node_modules/@preact/signals/dist/signals.mjs')).toBe('@preact/signals');
    expect(packageOf('C:\\x\\node_modules\\preact\\jsx.js')).toBe('preact');
    expect(packageOf('/x/node_modules/a/node_modules/b/index.js')).toBe('b');
    expect(packageOf('/x/lib/article/index.ts')).toBeUndefined();
  });

  it('carries the text of each package, of the fonts, and the GPL once', async () => {
    const text = await licencesText(['preact', '@mozilla/readability', 'preact', '@wxt-dev/browser']);
    expect(text.match(/^preact \d/gm)).toHaveLength(1);
    expect(text).toContain('Copyright (c) 2015-present Jason Miller');
    expect(text).toContain('Arc90');
    expect(text).toContain('Apache License');
    expect(text).toContain('eSpeak NG');
    expect(text).toContain('SIL OPEN FONT LICENSE Version 1.1');
    expect(text.match(/GNU GENERAL PUBLIC LICENSE/g)).toHaveLength(1);
  });
});

import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { completeLock, platformOf } from '../../../scripts/complete-lock.ts';

describe('platformOf', () => {
  it.each([
    ['@x/cli-linux-arm64-musl', { cpu: ['arm64'], libc: ['musl'], os: ['linux'] }],
    ['@x/binding-win32-x64-msvc', { cpu: ['x64'], os: ['win32'] }],
    ['@x/binding-linux-s390x-gnu', { cpu: ['s390x'], libc: ['glibc'], os: ['linux'] }],
    ['fsevents', {}],
  ])('reads %s', (name, platform) => {
    expect(platformOf(name)).toEqual(platform);
  });
});

describe('completeLock', () => {
  const tool = {
    version: '2.0.0',
    dev: true,
    optionalDependencies: { 'tool-darwin-arm64': '2.0.0', 'tool-linux-x64': '2.0.0' },
  };

  it('adds what is missing and keeps the rest', () => {
    const linux = { version: '2.0.0', dev: true, optional: true, integrity: 'sha512-1' };
    const { packages, added } = completeLock({
      '': {},
      'node_modules/tool': tool,
      'node_modules/tool-linux-x64': linux,
    });
    expect(added).toEqual(['tool-darwin-arm64']);
    expect(packages['node_modules/tool-linux-x64']).toBe(linux);
    expect(packages['node_modules/tool-darwin-arm64']).toEqual({
      version: '2.0.0',
      dev: true,
      optional: true,
      cpu: ['arm64'],
      os: ['darwin'],
    });
  });

  it('finds nothing to add to the lock of this repository (else run scripts/complete-lock.ts)', () => {
    const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
    expect(completeLock(lock.packages).added).toEqual([]);
  });
});

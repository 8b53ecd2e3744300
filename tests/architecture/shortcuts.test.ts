import { describe, expect, it } from 'vitest';
import { manifestCommands } from '../../lib/shortcuts/manifest.ts';
import { COMMANDS, READER_KEYS } from '../../lib/shortcuts/table.ts';

/** Chromium leaves these to itself, silently: https://issues.chromium.org/issues/40123643. */
const LOST_IN_CHROMIUM = ['Alt+Shift+R', 'Alt+Shift+N', 'Ctrl+Shift+L', 'Ctrl+Shift+O'];

describe('shortcuts', () => {
  const suggested = COMMANDS.flatMap(({ key }) => key ?? []);

  it('reach the manifest, all of them, and nothing else does', () => {
    const commands = manifestCommands();
    expect(Object.keys(commands)).toEqual(COMMANDS.map(({ name }) => name));
    expect(Object.values(commands).flatMap(({ suggested_key: key }) => key?.default ?? [])).toEqual(suggested);
  });

  it('are at most the four that Chromium takes, and none that it keeps for itself', () => {
    expect(suggested.length).toBeLessThanOrEqual(4);
    expect(suggested.filter((key) => LOST_IN_CHROMIUM.includes(key))).toEqual([]);
  });

  it('keep clear of input methods and screen readers', () => {
    expect(suggested.filter((key) => /Ctrl\+Shift|Ctrl\+Alt/.test(key))).toEqual([]);
  });

  it('give each key of the reader to one action', () => {
    const keys = READER_KEYS.flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

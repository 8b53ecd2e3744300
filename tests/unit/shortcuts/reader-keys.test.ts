import { describe, expect, it } from 'vitest';
import { manifestCommands } from '../../../lib/shortcuts/manifest.ts';
import { type KeyPress, readerActionOf } from '../../../lib/shortcuts/reader-keys.ts';
import { COMMANDS, READER_KEYS } from '../../../lib/shortcuts/table.ts';

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  shiftKey: false,
  altKey: false,
  metaKey: false,
  repeat: false,
  isComposing: false,
  defaultPrevented: false,
  ...more,
});

/** Stands for an element: `closest` finds it where it is a field. */
const target = (isField: boolean) => ({ closest: () => (isField ? {} : null) }) as unknown as EventTarget;
/** Stands for an element inside of what a part of a selector names. */
const inside = (part: string) =>
  ({ closest: (selector: string) => (selector.split(', ').includes(part) ? {} : null) }) as unknown as EventTarget;
const ARROWS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'];

describe('keys of the reader page', () => {
  it.each(READER_KEYS.flatMap(({ action, keys }) => keys.map((key) => [key, action] as const)))(
    '%s asks for %s',
    (key, action) => expect(readerActionOf(press(key), null)).toBe(action),
  );

  it('works with Caps Lock', () => expect(readerActionOf(press('N'), null)).toBe('toggle-speech'));

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented'] as const)(
    'leaves keys with %s alone',
    (field) => expect(readerActionOf(press('n', { [field]: true }), null)).toBeNull(),
  );

  it('leaves a field its keys, all but Esc', () => {
    expect(readerActionOf(press('n'), target(true))).toBeNull();
    expect(readerActionOf(press('ArrowLeft'), target(true))).toBeNull();
    expect(readerActionOf(press('Escape'), target(true))).toBe('leave');
    expect(readerActionOf(press('n'), target(false))).toBe('toggle-speech');
  });

  it.each(ARROWS)('leaves Shift+%s to the selection', (key) =>
    expect(readerActionOf(press(key, { shiftKey: true }), null)).toBeNull(),
  );

  it.each(ARROWS)('leaves %s to what scrolls by itself and to what covers the page', (key) => {
    expect(readerActionOf(press(key), inside('[tabindex="0"]'))).toBeNull();
    expect(readerActionOf(press(key), inside('dialog[data-modal]'))).toBeNull();
    expect(readerActionOf(press('n'), inside('[tabindex="0"]'))).toBe('toggle-speech');
  });

  it('leaves ← and → to text that is selected', () => {
    const selection = { isCollapsed: false };
    expect(readerActionOf(press('ArrowLeft'), null, selection)).toBeNull();
    expect(readerActionOf(press('ArrowRight'), null, selection)).toBeNull();
    expect(readerActionOf(press('ArrowDown'), null, selection)).toBe('next-line');
    expect(readerActionOf(press('m'), null, selection)).toBe('mark');
    expect(readerActionOf(press('ArrowLeft'), null, { isCollapsed: true })).toBe('previous-sentence');
  });

  it.each(['+', '-', '[', ']', 'ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown'])(
    'goes on with %s while it is held',
    (key) => expect(readerActionOf(press(key, { repeat: true }), null)).not.toBeNull(),
  );

  it.each(['0', 'n', 's', 'o', 'f', 'c', 'm', 'w', 'g', '?', 'Escape'])('takes a held %s once', (key) =>
    expect(readerActionOf(press(key, { repeat: true }), null)).toBeNull(),
  );

  it('takes a letter that Shift makes', () =>
    expect(readerActionOf(press('?', { shiftKey: true }), null)).toBe('show-help'));

  it('knows no other key', () => expect(readerActionOf(press('x'), null)).toBeNull());

  it('gives no key to two actions', () => {
    const keys = READER_KEYS.flatMap((entry) => entry.keys);
    expect(new Set(keys).size).toBe(keys.length);
  });
});

describe('commands of the manifest', () => {
  it('carry the keys and names of the table', () => {
    const commands = manifestCommands();
    expect(Object.keys(commands)).toEqual(COMMANDS.map(({ name }) => name));
    expect(commands['toggle-reader']).toEqual({
      suggested_key: { default: 'Alt+Shift+D' },
      description: '__MSG_command_toggleReader__',
    });
    expect(commands['open-library']).not.toHaveProperty('suggested_key');
  });

  it('suggest four keys at most, as Chromium allows', () =>
    expect(COMMANDS.filter(({ key }) => key).length).toBeLessThanOrEqual(4));
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { admitMessage } from '../../../lib/messages/admit.ts';
import { MESSAGE_SENDERS, type MessageType } from '../../../lib/messages/protocol.ts';
import { ITEMS, itemOf, readItem, SETTING_NAMES, type SettingName } from '../../../lib/settings/items.ts';
import { readSettings } from '../../../lib/settings/store.ts';

const SELF = { id: 'ours', origin: 'chrome-extension://ours/' };
const FROM_PAGE = { id: 'ours', url: 'https://portal.example/tin', tab: {} };
const FROM_US = { id: 'ours', url: 'chrome-extension://ours/reader.html', tab: {} };
const RUNS = 10_000;

const TYPES = Object.keys(MESSAGE_SENDERS) as MessageType[];
const anything = fc.anything({ withNullPrototype: true, withMap: true, withBigInt: true, withTypedArray: true });

/** A good message with some of its fields replaced by anything. */
const mutated = fc
  .record({
    type: fc.constantFrom<unknown>(...TYPES, '__proto__', 'constructor', 'toString', ''),
    field: fc.constantFrom('isArticle', 'confidence', 'reasons', 'recordId', 'tabId', 'command'),
    value: anything,
  })
  .map(({ type, field, value }) => ({
    type,
    request: { isArticle: true, confidence: 1, reasons: [], recordId: 'a', command: 'play', [field]: value },
  }));

describe('messages of any shape', () => {
  it('never throw, and a page is heard with nothing but its detection', () => {
    fc.assert(
      fc.property(fc.oneof(anything, mutated), (message) => {
        const heard = admitMessage(message, FROM_PAGE, SELF);
        expect(heard === null || heard.type === 'articleDetected').toBe(true);
        expect(admitMessage(message, { ...FROM_US, id: 'another' }, SELF)).toBeNull();
        const own = admitMessage(message, FROM_US, SELF);
        expect(own === null || TYPES.includes(own.type)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  });

  it('a getter that throws is the only thing that can, and structured cloning leaves none', () => {
    const trap = Object.defineProperty({ type: 'articleDetected' }, 'request', {
      get: () => 'cloned',
      enumerable: true,
    });
    expect(admitMessage(structuredClone(trap), FROM_PAGE, SELF)).toBeNull();
  });
});

describe('stored values of any shape', () => {
  it('fall back to the default, and what is kept passes its own check again', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SETTING_NAMES),
        anything,
        fc.integer({ min: 0, max: 5 }),
        (name, value, version) => {
          const spec = itemOf(name as SettingName);
          const kept = readItem(spec, value, version);
          expect(kept).toBeDefined();
          expect(spec.read(kept)).toEqual(kept);
        },
      ),
      { numRuns: RUNS },
    );
  });

  it('one bad value leaves every other as it was', async () => {
    const good = { key: 'settings.textScale', value: 150 };
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...SETTING_NAMES), anything, async (name, value) => {
        fc.pre(name !== 'textScale');
        const stored = new Map([
          [good.key, good.value],
          [`settings.${name}`, value],
        ]);
        const values = await readSettings({
          getItems: async (keys) => keys.map((key) => ({ key, value: stored.get(key) })),
          setItems: async () => undefined,
          removeItems: async () => undefined,
          watch: () => () => undefined,
        });
        expect(values.textScale).toBe(150);
        for (const other of SETTING_NAMES)
          if (other !== name && other !== 'textScale') expect(values[other]).toEqual(ITEMS[other].fallback);
      }),
      { numRuns: 1000 },
    );
  });
});

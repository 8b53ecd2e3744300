import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { type SettingStorage, storage } from './area.ts';
import { itemOf, SETTING_NAMES, type SettingName, type SettingValue, type SettingValues } from './items.ts';
import { readSettings, resetSettings, watchSetting, writeSetting } from './store.ts';

/** The settings of one page as signals. */
export interface Settings {
  /** Current values; defaults until `ready`. */
  readonly values: { readonly [N in SettingName]: ReadonlySignal<SettingValue<N>> };
  /** Settles when the stored values are in. */
  readonly ready: Promise<void>;
  /** Shows the value at once and stores it; other pages follow. A bad value is ignored. */
  set<N extends SettingName>(name: N, value: SettingValue<N>): void;
  /** Puts settings back to their defaults. */
  reset(names: readonly SettingName[]): void;
  stop(): void;
}

/**
 * Makes the settings of a page. Local writes show at once; storage then hears the latest value only, one write at a time, and
 * the echoes of earlier writes are not taken for somebody else's change.
 */
export function createSettings(
  area: SettingStorage = storage,
  onError: (error: unknown) => void = console.error,
): Settings {
  const signals = Object.fromEntries(SETTING_NAMES.map((name) => [name, signal<unknown>(itemOf(name).fallback)])) as {
    [N in SettingName]: Signal<SettingValue<N>>;
  };
  const writing = new Set<SettingName>();
  /** What was written here and has not been heard of yet, in order: a busy Firefox tells of a write long after it is done. */
  const unheard: string[] = [];
  /** What is newer than the stored values that are still being read. */
  const touched = new Set<SettingName>();

  function show<N extends SettingName>(name: N, value: SettingValue<N>): void {
    touched.add(name);
    signals[name].value = value;
  }

  async function store<N extends SettingName>(name: N): Promise<void> {
    if (writing.has(name)) return;
    writing.add(name);
    try {
      let value: SettingValue<N> | undefined;
      while (value !== signals[name].value) {
        value = signals[name].value;
        unheard.push(name + JSON.stringify(value));
        await writeSetting(name, value, area);
      }
    } finally {
      writing.delete(name);
    }
  }

  const stops = SETTING_NAMES.map((name) =>
    watchSetting(
      name,
      (value) => {
        const heard = unheard.indexOf(name + JSON.stringify(value)) + 1;
        // What was written before it changed nothing and is not heard of; behind somebody else's change nothing is an echo.
        unheard.splice(0, heard || Number.POSITIVE_INFINITY);
        if (heard || writing.has(name)) return;
        show(name, value);
      },
      area,
    ),
  );

  const ready = readSettings(area).then((stored: SettingValues) =>
    batch(() => {
      for (const name of SETTING_NAMES) if (!touched.has(name)) show(name, stored[name]);
    }),
  );

  return {
    values: signals,
    ready,
    set(name, value) {
      if (itemOf(name).read(value) === undefined) return;
      show(name, value);
      store(name).catch(onError);
    },
    reset(names) {
      batch(() => {
        for (const name of names) show(name, itemOf(name).fallback);
      });
      resetSettings(names, area).catch(onError);
    },
    stop() {
      for (const stop of stops) stop();
    },
  };
}

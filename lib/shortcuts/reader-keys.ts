import { READER_KEYS, type ReaderAction, type ReaderKey } from './table.ts';

/** What of a KeyboardEvent decides. */
export interface KeyPress {
  key: string;
  ctrlKey: boolean;
  shiftKey: boolean;
  altKey: boolean;
  metaKey: boolean;
  /** The key is held, and this is not the first press. */
  repeat: boolean;
  isComposing: boolean;
  defaultPrevented: boolean;
}

const ENTRIES: ReadonlyMap<string, ReaderKey> = new Map(
  READER_KEYS.flatMap((entry) => entry.keys.map((key) => [key, entry] as const)),
);

/** Fields that use keys themselves: text, lists, sliders. */
const EDITABLE =
  'input:not([type="checkbox"], [type="button"], [type="submit"]), textarea, select, [contenteditable=""], [contenteditable="true"], [role="textbox"], [role="combobox"], [role="slider"], [role="listbox"]';
/** In a field, this alone still works. */
const WORKS_IN_FIELDS: ReaderAction = 'leave';
/** What arrows scroll by themselves, such as a wide table, and what covers the page. */
const SCROLLS_ITSELF = '[tabindex="0"], dialog[data-modal]';

/**
 * What a key pressed in the reader page asks for, or null: keys with Ctrl, Alt or Meta are the browser's, and a field keeps its own.
 * One that is held acts again only where it goes by steps. Arrows are the browser's where they scroll something in the page or move the end of a selection.
 * `target` is where the key went, `selection` what is selected.
 */
export function readerActionOf(
  press: KeyPress,
  target: EventTarget | null,
  selection: Pick<Selection, 'isCollapsed'> | null = null,
): ReaderAction | null {
  if (press.ctrlKey || press.altKey || press.metaKey || press.isComposing || press.defaultPrevented) return null;
  const key = press.key.length === 1 ? press.key.toLowerCase() : press.key;
  const entry = ENTRIES.get(key);
  if (!entry || (press.repeat && !entry.repeats)) return null;
  if (key.startsWith('Arrow') && isBrowsersArrow(key, press, target, selection)) return null;
  return entry.action !== WORKS_IN_FIELDS && isInside(EDITABLE, target) ? null : entry.action;
}

function isBrowsersArrow(
  key: string,
  { shiftKey }: KeyPress,
  target: EventTarget | null,
  selection: Pick<Selection, 'isCollapsed'> | null,
): boolean {
  const isSideways = key === 'ArrowLeft' || key === 'ArrowRight';
  return shiftKey || isInside(SCROLLS_ITSELF, target) || (isSideways && selection?.isCollapsed === false);
}

function isInside(selector: string, target: EventTarget | null): boolean {
  return target !== null && 'closest' in target && (target as Element).closest(selector) !== null;
}

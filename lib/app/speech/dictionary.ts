import type { DictionaryEntry } from '../../settings/items.ts';
import type { Settings } from '../../settings/signals.ts';

/** Marks our files, so that another program's JSON is not taken for one. */
const KIND = 'de-doc-dictionary';

/** The reader's dictionary as a file that people can read and edit. */
export function exportDictionary(entries: readonly DictionaryEntry[]): string {
  return `${JSON.stringify({ kind: KIND, version: 1, entries }, null, 2)}\n`;
}

export type DictionaryImport = { ok: true; entries: DictionaryEntry[] } | { ok: false };

function toEntry(value: unknown): DictionaryEntry[] {
  if (typeof value !== 'object' || value === null) return [];
  const written: unknown = Reflect.get(value, 'written');
  const spoken: unknown = Reflect.get(value, 'spoken');
  if (typeof written !== 'string' || typeof spoken !== 'string') return [];
  const entry = { written: written.normalize('NFC').trim(), spoken: spoken.normalize('NFC').trim() };
  return entry.written && entry.spoken && entry.written.length <= 100 && entry.spoken.length <= 300 ? [entry] : [];
}

/** Reads such a file back; entries that make no sense are left out, a file of another kind is refused. */
export function importDictionary(text: string): DictionaryImport {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { ok: false };
  }
  if (typeof parsed !== 'object' || parsed === null || Reflect.get(parsed, 'kind') !== KIND) return { ok: false };
  const entries: unknown = Reflect.get(parsed, 'entries');
  return Array.isArray(entries) ? { ok: true, entries: entries.flatMap(toEntry) } : { ok: false };
}

/** The list with an entry added, or changed where that written form is there already. */
export function withEntry(entries: readonly DictionaryEntry[], entry: DictionaryEntry): DictionaryEntry[] {
  const others = entries.filter(({ written }) => written !== entry.written);
  return [...others, entry].toSorted((a, b) => a.written.localeCompare(b.written, 'vi'));
}

/** The dictionary of a page's settings, as its editor wants it. `save` is given the file to hand to the reader. */
export function dictionaryOf(settings: Settings, save: (name: string, text: string) => void) {
  const { speechDictionary } = settings.values;
  return {
    get entries() {
      return speechDictionary.value;
    },
    add: (entry: DictionaryEntry) => settings.set('speechDictionary', withEntry(speechDictionary.peek(), entry)),
    remove: (written: string) =>
      settings.set(
        'speechDictionary',
        speechDictionary.peek().filter((entry) => entry.written !== written),
      ),
    save: () => save('tu-dien-doc.json', exportDictionary(speechDictionary.peek())),
    async load(file: File): Promise<boolean> {
      const imported = importDictionary(await file.text());
      if (!imported.ok) return false;
      const merged = imported.entries.reduce<readonly DictionaryEntry[]>(withEntry, speechDictionary.peek());
      settings.set('speechDictionary', merged);
      return true;
    },
  };
}

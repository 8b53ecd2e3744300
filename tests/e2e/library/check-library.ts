import type { Library } from '../../../lib/library/index.ts';
import { unpackEntries } from '../../../lib/library/search/pack.ts';

/**
 * What is wrong inside a library, one line a fault: records without text, text without records, articles that the index does not hold or holds
 * twice, pictures that are named and not there. It reads the stores themselves, so it runs where the library does.
 */
export async function libraryFaults(library: Library): Promise<string[]> {
  return library.db.read(['heads', 'texts', 'packs', 'tail', 'meta', 'pictures', 'versions'], async (stores) => {
    const [heads, textIds, packs, tail, state, pictureKeys, versions] = await Promise.all([
      stores.heads.getAll(),
      stores.texts.getAllKeys(),
      stores.packs.getAll(),
      stores.tail.getAll(),
      stores.meta.get('index'),
      stores.pictures.getAllKeys(),
      stores.versions.getAll(),
    ]);
    const ids = new Set(heads.map(({ id }) => id));
    const texts = new Set(textIds);
    const pictures = new Set(pictureKeys);
    const entries = [...packs.flatMap(unpackEntries), ...tail];
    const indexed = new Map(entries.map((entry) => [entry.id, entry]));
    const saved = heads.filter(({ savedAt }) => savedAt !== undefined);
    const named = heads.flatMap((head) =>
      Object.values(head.pictures ?? {}).flatMap((state_) => ('key' in state_ ? [state_.key] : [])),
    );
    return [
      ...heads.filter(({ id }) => !texts.has(id)).map(({ id }) => `record without text: ${id}`),
      ...textIds.filter((id) => !ids.has(id)).map((id) => `text without record: ${id}`),
      ...saved.filter(({ id, seq }) => indexed.get(id)?.seq !== seq).map(({ id }) => `not in the index: ${id}`),
      ...(entries.length === saved.length ? [] : [`${entries.length} entries for ${saved.length} saved articles`]),
      ...(tail.length === (state?.tail ?? 0) ? [] : [`tail of ${tail.length}, not ${state?.tail}`]),
      ...(packs.length === (state?.packs.length ?? 0) ? [] : [`${packs.length} packs, not ${state?.packs.length}`]),
      ...named.filter((key) => !pictures.has(key)).map((key) => `picture is not there: ${key}`),
      ...versions.filter(({ id }) => !ids.has(id)).map(({ id }) => `version of nothing: ${id}`),
    ];
  });
}

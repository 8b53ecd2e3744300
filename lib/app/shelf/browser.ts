import type { MissingPictures } from '../../library/pictures/missing.ts';
import { itemOf, SETTING_NAMES } from '../../settings/items.ts';
import type { Settings } from '../../settings/signals.ts';
import { readSettings, writeSetting } from '../../settings/store.ts';
import { giveFile } from '../give-file.ts';
import { readerAddress } from '../reader-address.ts';
import { askToKeep } from '../saving/ask-to-keep.ts';
import { askForLeave } from '../saving/picture-leave.ts';
import type { Surroundings } from './deeds.ts';
import { holdUndo, sweepLeftovers } from './pending-undo.ts';

const CHANNEL = 'de-doc-library';

/** Brings settings of a backup back; a value that no longer fits its setting is left out. */
async function applySettings(stored: unknown): Promise<void> {
  if (typeof stored !== 'object' || stored === null) return;
  for (const name of SETTING_NAMES) {
    const value = itemOf(name).read(Reflect.get(stored, name));
    if (value !== undefined) await writeSetting(name, value);
  }
}

async function saveAgain(id: string, missing: MissingPictures): Promise<{ ok: boolean }> {
  await askForLeave(missing, { recordId: id });
  return (await askToKeep({ recordId: id })) ?? { ok: false };
}

/** The library page's surroundings in a browser. `onForeignChange` is called when another page changed the library; `stop` ends that. */
export function browserSurroundings(
  language: Surroundings['language'],
  onForeignChange: () => void,
  settings: Settings,
): Surroundings & { stop: () => void } {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = onForeignChange;
  return {
    download: (blob, name) => giveFile(name, blob),
    language,
    // The rules of speech are large, and few visits record.
    recordArticles: async (articles, options) =>
      (await import('./record.ts')).recordArticles(articles, settings, options),
    openToListen: (id) => location.assign(readerAddress({ id, listen: true })),
    collectExtras: async () => ({ settings: await readSettings() }),
    applyExtras: async (extras) => applySettings(extras['settings']),
    saveAgain,
    holdUndo,
    sweepLeftovers,
    announce: () => channel.postMessage('changed'),
    now: () => Date.now(),
    stop: () => channel.close(),
  };
}

import { browser } from 'wxt/browser';
import { sendMessage } from '../messages/bus.ts';
import type { CommandName } from '../shortcuts/table.ts';
import { explainFailure } from './explain.ts';
import { openReader } from './open-reader.ts';
import type { OpenResult } from './openings.ts';
import { openLibraryPage } from './pages.ts';
import { leaveReader, readerRequestOf } from './reader-tab.ts';
import { saveTab } from './saving/save-tab.ts';
import { changeTypeSize } from './type-size.ts';

export interface Tab {
  id: number;
  url?: string | undefined;
}

/** What each command does to the tab that it was given on. */
export const COMMAND_ACTIONS: Readonly<Record<CommandName | 'reset-type', (tab: Tab) => Promise<void>>> = {
  'toggle-reader': toggleReader,
  'increase-type': (tab) => changeTypeSize(tab.id, 'increase'),
  'decrease-type': (tab) => changeTypeSize(tab.id, 'decrease'),
  'reset-type': (tab) => changeTypeSize(tab.id, 'reset'),
  'toggle-speech': toggleSpeech,
  'save-article': (tab) => explained(tab, saveTab(tab)),
  'open-library': openLibraryPage,
};

/** Runs a command on a tab, or on the active one where the browser names none. Unknown names do nothing. */
export async function runCommand(
  name: string,
  tab?: { id?: number | undefined; url?: string | undefined },
): Promise<void> {
  const target = tab?.id === undefined ? await activeTab() : { id: tab.id, url: tab.url };
  if (!target || !Object.hasOwn(COMMAND_ACTIONS, name)) return;
  await COMMAND_ACTIONS[name as CommandName](target);
}

async function activeTab(): Promise<Tab | undefined> {
  const [tab] = await browser.tabs.query({ active: true, lastFocusedWindow: true });
  return tab?.id === undefined ? undefined : { id: tab.id, url: tab.url };
}

async function explained(tab: Tab, work: Promise<OpenResult>): Promise<void> {
  const result = await work;
  if (!result.ok) await explainFailure(tab, result.reason);
}

async function toggleReader(tab: Tab): Promise<void> {
  const reader = readerRequestOf(tab.url);
  if (reader) await leaveReader(tab.id);
  else await explained(tab, openReader(tab.id));
}

/** Pauses or resumes the reader that speaks, wherever it is; when none does, reads this tab's page aloud. */
async function toggleSpeech(tab: Tab): Promise<void> {
  const reader = readerRequestOf(tab.url);
  const answer = await sendMessage('playback', { command: 'toggle', ...(reader?.id && { recordId: reader.id }) });
  if (!answer && !reader) await explained(tab, openReader(tab.id, { listen: true }));
}

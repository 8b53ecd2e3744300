import { browser } from 'wxt/browser';
import type { MessageType, Protocol } from './protocol.ts';

/** Sends a message to the extension's other contexts, or to those in one tab. Gives `undefined` when nobody answers: no reader is speaking, say. */
export async function sendMessage<T extends MessageType>(
  type: T,
  request: Protocol[T]['request'],
  tabId?: number,
): Promise<Protocol[T]['response'] | undefined> {
  try {
    const message = { type, request };
    const answer =
      tabId === undefined ? browser.runtime.sendMessage(message) : browser.tabs.sendMessage(tabId, message);
    return (await answer) as Protocol[T]['response'];
  } catch (error) {
    if (isNobodyThere(error)) return undefined;
    throw error;
  }
}

/** Both browsers reject a message that no context listens to. */
function isNobodyThere(error: unknown): boolean {
  return error instanceof Error && /Receiving end does not exist|message (port|channel) closed/i.test(error.message);
}

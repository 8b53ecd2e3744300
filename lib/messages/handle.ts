import { browser } from 'wxt/browser';
import { admitMessage, type Sender } from './admit.ts';
import type { MessageType, Protocol } from './protocol.ts';

/** Where a message came from: the tab, when a page of one sent it. */
export interface Origin {
  tabId: number | undefined;
}

type Handler<T extends MessageType> = (
  request: Protocol[T]['request'],
  origin: Origin,
) => Promise<Protocol[T]['response']> | undefined;

type Listener = Parameters<typeof browser.runtime.onMessage.addListener>[0];

/**
 * Answers one type of message until the returned stop is called. A handler that gives `undefined` leaves the answer to
 * others. The answer goes through `sendResponse`, which every browser knows with and without the polyfill; Chromium took
 * promises from listeners late.
 */
export function handleMessage<T extends MessageType>(type: T, handler: Handler<T>): () => void {
  const self = { id: browser.runtime.id, origin: browser.runtime.getURL('') };
  const listener = ((
    message: unknown,
    sender: Sender & { tab?: { id?: number } },
    respond: (answer: unknown) => void,
  ) => {
    const envelope = admitMessage(message, sender, self);
    if (envelope?.type !== type) return undefined;
    const answer = handler(envelope.request as Protocol[T]['request'], { tabId: sender.tab?.id });
    if (!answer) return undefined;
    answer.then(respond, (error: unknown) => {
      console.error(type, error);
      respond(undefined);
    });
    return true;
  }) as Listener;
  browser.runtime.onMessage.addListener(listener);
  return () => browser.runtime.onMessage.removeListener(listener);
}

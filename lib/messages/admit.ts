import { MESSAGE_CHECKS, MESSAGE_SENDERS, type MessageType } from './protocol.ts';

/** The parts of a message's sender that decide whether it is heard. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  tab?: object | undefined;
}

export interface Envelope {
  type: MessageType;
  request: unknown;
}

function isEnvelope(message: unknown): message is Envelope {
  if (typeof message !== 'object' || message === null) return false;
  const type: unknown = Reflect.get(message, 'type');
  return typeof type === 'string' && Object.hasOwn(MESSAGE_CHECKS, type);
}

/**
 * Lets a message in, or not: it must be one of the protocol's, of the right shape, from this extension, and, where only
 * the extension's own pages may ask, from one of those (a content script carries its page's address).
 * `origin` is the extension's own, with its final slash.
 */
export function admitMessage(message: unknown, sender: Sender, self: { id: string; origin: string }): Envelope | null {
  if (sender.id !== self.id || !isEnvelope(message)) return null;
  const isOwnPage = sender.url?.startsWith(self.origin) ?? false;
  const isWelcome = MESSAGE_SENDERS[message.type] === 'extension' ? isOwnPage : sender.tab !== undefined;
  return isWelcome && MESSAGE_CHECKS[message.type](message.request) ? message : null;
}

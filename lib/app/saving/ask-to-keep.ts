import { sendMessage } from '../../messages/bus.ts';
import type { Protocol } from '../../messages/protocol.ts';

/**
 * Asks the background to save a record with its pictures. A browser may end the background in the middle, and then nobody answers: it is
 * asked once more, which starts it again and goes on where it stopped. Undefined where that has no answer either.
 */
export async function askToKeep(
  request: Protocol['keepArticle']['request'],
): Promise<Protocol['keepArticle']['response'] | undefined> {
  return (await sendMessage('keepArticle', request)) ?? sendMessage('keepArticle', request);
}

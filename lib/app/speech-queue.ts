import { effect } from '@preact/signals';
import { onDatabase } from '../library/db.ts';
import { advanceQueue } from '../library/queue.ts';
import { updateReading } from '../library/reading.ts';
import { readerAddress } from './reader-address.ts';
import type { SpeechSession } from './speech-session.ts';

export interface QueueOptions {
  session: Pick<SpeechSession, 'state'>;
  recordId: string;
  /** Shows another article in this tab and speaks it. */
  open?: (address: string) => void;
  /** Moves the listening queue on; gives the next article's id. */
  advance?: (endedId: string) => Promise<string | undefined>;
  /** Notes that the article was heard to its end. */
  markHeard?: (recordId: string) => Promise<unknown>;
}

/** When an article was heard to its end, it counts as read, and the next of the listening queue begins. Gives the stop. */
export function followQueue({
  session,
  recordId,
  open = (address) => location.assign(address),
  advance = (endedId) => onDatabase(undefined, (db) => advanceQueue(db, endedId)),
  markHeard = (id) => updateReading(id, { readAt: Date.now() }),
}: QueueOptions): () => void {
  async function goOn(): Promise<void> {
    await markHeard(recordId);
    const next = await advance(recordId);
    if (next !== undefined) open(readerAddress({ id: next, listen: true }));
  }
  return effect(() => {
    if (session.state.value.status === 'ended') goOn().catch(console.error);
  });
}

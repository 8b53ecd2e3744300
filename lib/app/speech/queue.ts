import { effect } from '@preact/signals';
import { onDatabase } from '../../library/db.ts';
import { advanceQueue } from '../../library/queue.ts';
import { noteHeard } from '../../library/reading.ts';
import { type Clock, realClock } from '../../speech/clock.ts';
import type { SleepTimer } from '../../speech/player-state.ts';
import { readerAddress } from '../reader-address.ts';
import type { SpeechSession } from './session.ts';
import { withSleep } from './sleep.ts';

export interface QueueOptions {
  session: Pick<SpeechSession, 'state'>;
  /** The record that has the article now: saving can move it to an older one of the same address. */
  recordId: () => string;
  /** Shows another article in this tab and speaks it. */
  open?: (address: string) => void;
  /** Moves the listening queue on; gives the next article's id. */
  advance?: (endedId: string) => Promise<string | undefined>;
  /** Notes that the article was heard to its end. */
  markHeard?: (recordId: string) => Promise<unknown>;
  /** The clock of the player's timers. */
  clock?: Pick<Clock, 'now'>;
}

/**
 * When an article was heard to its end, it counts as read, and the next of the listening queue begins: with what is left of the sleep timer, and not
 * where that was to stop here. Gives the stop.
 */
export function followQueue({
  session,
  recordId,
  open = (address) => location.assign(address),
  advance = (endedId) => onDatabase(undefined, (db) => advanceQueue(db, endedId)),
  markHeard = (id) => noteHeard(id),
  clock = realClock,
}: QueueOptions): () => void {
  async function goOn(timer: SleepTimer | undefined): Promise<void> {
    const sleepAt = timer?.kind === 'at' ? Date.now() + timer.time - clock.now() : undefined;
    await markHeard(recordId());
    const next = await advance(recordId());
    if (next === undefined || timer?.kind === 'end-of-article') return;
    const address = readerAddress({ id: next, listen: true });
    open(sleepAt === undefined ? address : withSleep(address, sleepAt));
  }
  let timer: SleepTimer | undefined;
  let isEnded = false;
  return effect(() => {
    const { status, sleep } = session.state.value;
    const wasEnded = isEnded;
    isEnded = status === 'ended';
    // The end of an article ends its timer.
    if (!isEnded) timer = sleep;
    else if (!wasEnded) goOn(timer).catch(console.error);
  });
}

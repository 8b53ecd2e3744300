import { effect } from '@preact/signals';
import { updateReading } from '../../library/reading.ts';
import type { Clock } from '../../speech/clock.ts';
import type { SpeechPlace } from './place.ts';
import type { SpeechSession } from './session.ts';

/** Milliseconds between two writes of the place. */
const WRITE_EVERY = 2_000;

export interface MemoryOptions {
  /** The record that has the article now: saving can move it to an older one of the same address. */
  recordId: () => string;
  clock: Clock;
  /** Writes the place; takes it away when there is none. */
  write?: (recordId: string, place: SpeechPlace | undefined) => Promise<unknown>;
  onError?: (error: unknown) => void;
}

const writePlace = (recordId: string, speechPosition: SpeechPlace | undefined) =>
  updateReading(recordId, { speechPosition });

/** Keeps the sentence being spoken in the article's record, so that it can go on there another day; gives the stop. */
export function rememberSpeechPlace(session: SpeechSession, options: MemoryOptions): () => void {
  const { recordId, clock, write = writePlace, onError = console.error } = options;
  let written = '';
  let stopTimer: (() => void) | undefined;

  function currentPlace(): SpeechPlace | undefined {
    const { status, index } = session.state.peek();
    const segment = session.segments.peek()[index];
    return segment && status !== 'ended' ? { blockId: segment.blockId, offset: segment.start } : undefined;
  }

  function writeNow(): void {
    stopTimer?.();
    stopTimer = undefined;
    const place = currentPlace();
    const key = JSON.stringify(place ?? null);
    if (key === written) return;
    written = key;
    write(recordId(), place).catch(onError);
  }

  const stop = effect(() => {
    const { status } = session.state.value;
    if (status === 'idle') return;
    if (status !== 'playing') writeNow();
    else stopTimer ??= clock.after(WRITE_EVERY, writeNow);
  });
  return () => {
    stop();
    if (session.state.peek().status !== 'idle') writeNow();
    stopTimer?.();
  };
}

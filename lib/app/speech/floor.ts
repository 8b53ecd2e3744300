import { effect } from '@preact/signals';
import type { SpeechSession } from './session.ts';

/** Held by the reader that sounds, and by the one that sounded last (paused, say). */
const SPEAKING = 'de-doc:speaking';
const CURRENT = 'de-doc:current';

export interface SpeechFloor {
  /** Whether this reader is the one that spoke last. */
  isCurrent(): boolean;
  /** Whether any reader sounds now. */
  isAnySpeaking(): Promise<boolean>;
  stop(): void;
}

interface Hold {
  release(): void;
}

/**
 * One reader speaks at a time: who starts takes the floor, and who had it pauses. Web Locks keep it across tabs and windows, and free it
 * when a tab is closed or dies.
 */
export function takeTurns(
  session: SpeechSession,
  locks: LockManager = navigator.locks,
  onError: (error: unknown) => void = console.error,
): SpeechFloor {
  let speaking: Hold | undefined;
  let current: Hold | undefined;

  function hold(name: string, onLost: (lost: Hold) => void): Hold {
    let free: () => void = () => undefined;
    const freed = new Promise<void>((resolve) => {
      free = resolve;
    });
    const own: Hold = { release: () => free() };
    locks
      .request(name, { steal: true }, () => freed)
      .catch((error: unknown) => {
        if (error instanceof DOMException && error.name === 'AbortError') onLost(own);
        else onError(error);
      });
    return own;
  }

  function loseSpeaking(lost: Hold): void {
    if (speaking !== lost) return;
    speaking = undefined;
    session.pause();
  }

  function loseCurrent(lost: Hold): void {
    if (current === lost) current = undefined;
  }

  const stop = effect(() => {
    const { status } = session.state.value;
    if (status === 'playing') {
      speaking ??= hold(SPEAKING, loseSpeaking);
      current ??= hold(CURRENT, loseCurrent);
      return;
    }
    speaking?.release();
    speaking = undefined;
    if (status !== 'ended') return;
    current?.release();
    current = undefined;
  });

  return {
    isCurrent: () => current !== undefined,
    async isAnySpeaking() {
      const { held = [] } = await locks.query();
      return held.some(({ name }) => name === SPEAKING);
    },
    stop() {
      stop();
      speaking?.release();
      current?.release();
    },
  };
}

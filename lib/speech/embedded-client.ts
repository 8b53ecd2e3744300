import type { Clock } from './clock.ts';
import { SAMPLE_RATE, type SpeechPart } from './embedded-engine.ts';
import type { VoiceWorker, WorkerAnswer } from './embedded-protocol.ts';
import type { Utterance } from './synthesizer.ts';

export interface JobEvents {
  onPart(part: SpeechPart, isLast: boolean): void;
  /** The Worker broke twice over this utterance. */
  onFailed(message: string): void;
}

interface Job extends JobEvents {
  number: number;
  utterance: Utterance;
  /** Samples handed on already: a second try leaves them out. */
  delivered: number;
  /** Samples of the present try. */
  received: number;
  isRetry: boolean;
}

/** What of a part, which begins at a sample of the utterance, is not before `from`: its sound, and the words that begin there. */
function partFrom({ samples, words }: SpeechPart, begin: number, from: number): SpeechPart {
  if (begin >= from) return { samples, words };
  const fromTime = (from / SAMPLE_RATE) * 1000;
  return { samples: samples.slice(from - begin), words: words.filter(({ at }) => at >= fromTime) };
}

export interface VoiceClient {
  /** Speaks an utterance into parts; an urgent one goes before those that wait. Gives the stop. */
  render(utterance: Utterance, isUrgent: boolean, events: JobEvents): () => void;
  /** Starts the Worker ahead of the first job. */
  wake(): void;
  /** Ends the Worker and forgets all jobs. */
  release(): void;
}

export interface VoiceClientOptions {
  createWorker(): VoiceWorker;
  clock: Clock;
  /** Milliseconds without a job after which the Worker goes away. */
  idleAfter?: number;
  /**
   * Milliseconds without an answer after which the Worker is taken for dead: while it loads the voice, and once it has. A second try gets the longer
   * time throughout: the first one may have been slow, not dead.
   */
  deadAfter?: { loading: number; ready: number };
}

/** Hands jobs to the voice's Worker one at a time; brings it back when it dies, and lets it go when it is idle. */
export function createVoiceClient(options: VoiceClientOptions): VoiceClient {
  const { createWorker, clock, idleAfter = 60_000, deadAfter = { loading: 8_000, ready: 1_500 } } = options;
  let worker: VoiceWorker | undefined;
  let queue: Job[] = [];
  let running: Job | undefined;
  let stopTimer: (() => void) | undefined;
  let lastNumber = 0;
  let isReady = false;

  function arm(milliseconds: number, callback: () => void): void {
    stopTimer?.();
    stopTimer = clock.after(milliseconds, callback);
  }

  function endWorker(): void {
    stopTimer?.();
    stopTimer = undefined;
    worker?.terminate();
    worker = undefined;
    isReady = false;
  }

  function startWorker(): VoiceWorker {
    if (worker) return worker;
    const started = createWorker();
    started.onmessage = ({ data }) => started === worker && hear(data);
    started.onerror = ({ message }) => started === worker && crash(message ?? 'the worker failed');
    worker = started;
    return started;
  }

  function next(): void {
    if (running) return;
    running = queue.shift();
    if (!running) {
      arm(idleAfter, endWorker);
      return;
    }
    running.received = 0;
    startWorker().postMessage({ job: running.number, utterance: running.utterance });
    watch();
  }

  function watch(): void {
    arm(isReady && !running?.isRetry ? deadAfter.ready : deadAfter.loading, () => crash('no answer'));
  }

  function hear(answer: WorkerAnswer): void {
    if (answer.type === 'failed') crash(answer.message);
    if (answer.type === 'ready') {
      isReady = true;
      if (running) watch();
    }
    if (answer.type === 'working' && answer.job === running?.number) watch();
    if (answer.type !== 'part' || answer.job !== running?.number) return;
    const job = running;
    const part = partFrom(answer.part, job.received, job.delivered);
    job.received += answer.part.samples.length;
    job.delivered = Math.max(job.delivered, job.received);
    if (answer.isLast) running = undefined;
    else watch();
    if (part.samples.length > 0 || answer.isLast) job.onPart(part, answer.isLast);
    if (answer.isLast) next();
  }

  function crash(message: string): void {
    endWorker();
    const job = running;
    running = undefined;
    if (job?.isRetry) job.onFailed(message);
    else if (job) queue.unshift({ ...job, isRetry: true });
    if (queue.length > 0) next();
  }

  return {
    render(utterance, isUrgent, events) {
      lastNumber += 1;
      const number = lastNumber;
      const job: Job = { ...events, number, utterance, delivered: 0, received: 0, isRetry: false };
      if (isUrgent) queue.unshift(job);
      else queue.push(job);
      next();
      return () => {
        queue = queue.filter((other) => other.number !== number);
        // The Worker cannot be interrupted; what it still sends is not handed on.
        if (running?.number === number) running = { ...running, onPart: () => undefined, onFailed: () => undefined };
      };
    },
    wake() {
      if (worker) return;
      startWorker();
      arm(idleAfter, endWorker);
    },
    release() {
      queue = [];
      running = undefined;
      endWorker();
    },
  };
}

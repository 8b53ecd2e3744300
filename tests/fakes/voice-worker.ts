import type { SpeakJob, VoiceWorker, WorkerAnswer } from '../../lib/speech/embedded-protocol.ts';

export interface FakeVoiceWorker extends VoiceWorker {
  readonly jobs: SpeakJob[];
  readonly isTerminated: boolean;
  answer(answer: WorkerAnswer): void;
  /** Gives a part of that many samples for the job it was given last. */
  part(samples: number, isLast?: boolean, words?: { at: number; start: number; end: number }[]): void;
}

/** A Worker that answers what the test tells it; `started` holds every one that was made. */
export function createFakeWorkers(): { create(): VoiceWorker; started: FakeVoiceWorker[]; latest(): FakeVoiceWorker } {
  const started: FakeVoiceWorker[] = [];
  const latest = () => {
    const worker = started.at(-1);
    if (!worker) throw new Error('no worker was started');
    return worker;
  };
  return {
    started,
    latest,
    create() {
      const jobs: SpeakJob[] = [];
      let isTerminated = false;
      const worker: FakeVoiceWorker = {
        jobs,
        get isTerminated() {
          return isTerminated;
        },
        onmessage: null,
        onerror: null,
        postMessage: (job) => jobs.push(job),
        terminate() {
          isTerminated = true;
        },
        answer: (data) => worker.onmessage?.({ data }),
        part(samples, isLast = true, words = []) {
          const job = jobs.at(-1)?.job ?? -1;
          worker.answer({ type: 'part', job, part: { samples: new Float32Array(samples).fill(0.5), words }, isLast });
        },
      };
      started.push(worker);
      return worker;
    },
  };
}

import type { EmbeddedEngine, SpeechPart } from './embedded-engine.ts';
import type { SpeakJob, WorkerAnswer } from './embedded-protocol.ts';
import { loadEngine } from './load-engine.ts';

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

/** Milliseconds between two signs of life: a hidden tab on a busy machine may need seconds for a sentence. */
const SIGN_EVERY = 250;

function run(engine: EmbeddedEngine, { job, utterance }: SpeakJob): void {
  let last = performance.now();
  const onPart = (part: SpeechPart, isLast: boolean) => {
    answer({ type: 'part', job, part, isLast }, [part.samples.buffer]);
  };
  engine(utterance, onPart, () => {
    if (performance.now() - last < SIGN_EVERY) return;
    last = performance.now();
    answer({ type: 'working', job });
  });
}

const engine = loadEngine(self.location.href);
engine.then(
  () => answer({ type: 'ready' }),
  (error: unknown) => answer({ type: 'failed', message: String(error) }),
);

self.onmessage = async ({ data }: MessageEvent<SpeakJob>) => {
  try {
    run(await engine, data);
  } catch (error) {
    answer({ type: 'failed', job: data.job, message: String(error) });
  }
};

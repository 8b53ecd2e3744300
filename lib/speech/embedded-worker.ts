import type { EmbeddedEngine } from './embedded-engine.ts';
import type { SpeakJob, WorkerAnswer } from './embedded-protocol.ts';
import { loadEngine } from './load-engine.ts';

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

function run(engine: EmbeddedEngine, { job, utterance }: SpeakJob): void {
  engine(utterance, (part, isLast) => answer({ type: 'part', job, part, isLast }, [part.samples.buffer]));
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

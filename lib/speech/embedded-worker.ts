import { createEngine, type EmbeddedEngine, type EspeakFactory } from './embedded-engine.ts';
import type { SpeakJob, WorkerAnswer } from './embedded-protocol.ts';

/** Where the build puts the engine; see scripts/voice.ts. */
const ENGINE_PATH = '/voice/espeak-ng.js';

function answer(message: WorkerAnswer, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}

async function loadEngine(): Promise<EmbeddedEngine> {
  const address = new URL(ENGINE_PATH, self.location.href).href;
  const { default: create } = (await import(/* @vite-ignore */ address)) as { default: EspeakFactory };
  const { eSpeakNGWorker } = await create();
  return createEngine(new eSpeakNGWorker());
}

function run(engine: EmbeddedEngine, { job, utterance }: SpeakJob): void {
  engine(utterance, (part, isLast) => answer({ type: 'part', job, part, isLast }, [part.samples.buffer]));
}

const engine = loadEngine();
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

import { createEngine, type EmbeddedEngine, type EspeakFactory } from './embedded-engine.ts';

/** Where the build puts the engine; see scripts/voice.ts. */
const ENGINE_PATH = '/voice/espeak-ng.js';

/** Loads the engine into a Worker of the extension. `base` is any address of the extension's own. */
export async function loadEngine(base: string): Promise<EmbeddedEngine> {
  const address = new URL(ENGINE_PATH, base).href;
  const { default: create } = (await import(/* @vite-ignore */ address)) as { default: EspeakFactory };
  const { eSpeakNGWorker } = await create();
  return createEngine(new eSpeakNGWorker());
}

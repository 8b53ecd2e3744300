import { createEngine, type EmbeddedEngine, type EspeakFactory } from './embedded-engine.ts';

/** Where the build puts the engine and its data; see scripts/voice.ts. */
const ENGINE_PATH = '/voice/espeak-ng.js';
const DATA_PATH = '/voice/espeak-ng.data';

async function fetchData(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the voice's data cannot be read: ${response.status}`);
  return response.arrayBuffer();
}

/** Loads the engine into a Worker of the extension. `base` is any address of the extension's own. */
export async function loadEngine(base: string): Promise<EmbeddedEngine> {
  const address = new URL(ENGINE_PATH, base).href;
  // Left to itself the engine asks for its data only once it is compiled.
  const [{ default: create }, data] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<{ default: EspeakFactory }>,
    fetchData(new URL(DATA_PATH, base).href),
  ]);
  const { eSpeakNGWorker } = await create({ getPreloadedPackage: () => data });
  return createEngine(new eSpeakNGWorker());
}

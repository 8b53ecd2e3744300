import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Espeak, EspeakFactory } from '../../lib/speech/embedded-engine.ts';
import { buildVoice } from '../../scripts/voice.ts';

async function load(script: string): Promise<Espeak> {
  const { default: create } = (await import(/* @vite-ignore */ pathToFileURL(script).href)) as {
    default: EspeakFactory;
  };
  const { eSpeakNGWorker } = await create();
  return new eSpeakNGWorker();
}

/** The voice exactly as it is packed into the extension. */
export async function trimmedEspeak(): Promise<Espeak> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-voice-'));
  const [script] = await buildVoice(folder);
  return load(script?.absoluteSrc ?? '');
}

/** The engine with its whole data, from the npm package. */
export async function fullEspeak(): Promise<Espeak> {
  return load(join(import.meta.dirname, '../../node_modules/@echogarden/espeak-ng-emscripten/espeak-ng.js'));
}

/** All samples of a text, as the engine gives them. */
export function rawSamples(espeak: Espeak, voice: string, text: string): Int16Array {
  const chunks: Int16Array[] = [];
  espeak.set_voice(voice);
  espeak.synthesize(text, (samples) => {
    chunks.push(samples);
    return false;
  });
  return Int16Array.from(chunks.flatMap((chunk) => [...chunk]));
}

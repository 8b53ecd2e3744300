import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { assertKnownSource, trimVoice, VOICE_PACKAGE, type VoiceSource } from './voice-data.ts';

/** Where the page finds the voice inside the package. */
const VOICE_FOLDER = 'voice';

interface PublicFile {
  absoluteSrc: string;
  relativeDest: string;
}

/** Reads the engine and its whole data as the npm package ships them. */
export async function readVoicePackage(): Promise<VoiceSource> {
  const folder = dirname(createRequire(import.meta.url).resolve(VOICE_PACKAGE));
  const [script, data] = await Promise.all([
    readFile(join(folder, 'espeak-ng.js'), 'utf8'),
    readFile(join(folder, 'espeak-ng.data')),
  ]);
  return { script, data };
}

/**
 * Writes the trimmed voice into `target` and lists its files for the build.
 * The engine stays a file of its own, untouched but for its table and its place: it is exactly what the audio test compares.
 */
export async function buildVoice(target: string): Promise<PublicFile[]> {
  const source = await readVoicePackage();
  assertKnownSource(source);
  const { script, data } = trimVoice(source);
  const folder = resolve(target);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'espeak-ng.js'), script);
  await writeFile(join(folder, 'espeak-ng.data'), data);
  return ['espeak-ng.js', 'espeak-ng.data'].map((name) => ({
    absoluteSrc: join(folder, name),
    relativeDest: `${VOICE_FOLDER}/${name}`,
  }));
}

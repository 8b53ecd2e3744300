import { writeFile } from 'node:fs/promises';
import { normalizeForSpeech, spokenTokens, traceSpeech } from '../lib/speech/normalize/index.ts';
import { segmentSentences } from '../lib/speech/segment.ts';

const USAGE = 'npm run say -- "UBND tỉnh họp ngày 14/6" [--out lời.wav] [--voice vi]';
const SAMPLE_RATE = 22_050;

interface Engine {
  set_voice(name: string): number;
  synthesize(text: string, callback: (samples: Int16Array) => boolean): void;
}

/** The text and the flags of the command line. */
function readArguments(words: readonly string[]): { text: string; out: string; voice: string } {
  const flags = new Map<string, string>();
  const rest: string[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? '';
    if (word === '--out' || word === '--voice') {
      at += 1;
      flags.set(word, words[at] ?? '');
    } else rest.push(word);
  }
  return { text: rest.join(' '), out: flags.get('--out') ?? 'say.wav', voice: flags.get('--voice') ?? 'vi' };
}

/** Samples as a RIFF file: PCM, 16 bits, one channel. */
function waveFile(samples: Int16Array): Buffer {
  const header = Buffer.alloc(44);
  header.write('RIFF', 0);
  header.writeUInt32LE(36 + samples.byteLength, 4);
  header.write('WAVEfmt ', 8);
  header.writeUInt32LE(16, 16);
  header.writeUInt16LE(1, 20);
  header.writeUInt16LE(1, 22);
  header.writeUInt32LE(SAMPLE_RATE, 24);
  header.writeUInt32LE(SAMPLE_RATE * 2, 28);
  header.writeUInt16LE(2, 32);
  header.writeUInt16LE(16, 34);
  header.write('data', 36);
  header.writeUInt32LE(samples.byteLength, 40);
  return Buffer.concat([header, Buffer.from(samples.buffer, samples.byteOffset, samples.byteLength)]);
}

async function synthesize(text: string, voice: string): Promise<Int16Array> {
  const script = new URL('../node_modules/@echogarden/espeak-ng-emscripten/espeak-ng.js', import.meta.url);
  const { default: create } = (await import(script.href)) as {
    default: () => Promise<{ eSpeakNGWorker: new () => Engine }>;
  };
  const { eSpeakNGWorker } = await create();
  const engine = new eSpeakNGWorker();
  engine.set_voice(voice);
  const chunks: Int16Array[] = [];
  engine.synthesize(text, (samples) => {
    chunks.push(samples.slice());
    return false;
  });
  const all = new Int16Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}

const { text, out, voice } = readArguments(process.argv.slice(2));
if (text.trim() === '') {
  console.error(USAGE);
  process.exitCode = 1;
} else {
  for (const { start, end } of segmentSentences(text)) console.log(`câu ${start}–${end}: ${text.slice(start, end)}`);
  console.table(traceSpeech(text));
  console.table(spokenTokens(text).map((token) => ({ ...token, written: text.slice(token.start, token.end) })));
  const spoken = normalizeForSpeech(text);
  console.log(spoken);
  const samples = await synthesize(spoken, voice);
  await writeFile(out, waveFile(samples));
  console.log(`${out}: ${(samples.length / SAMPLE_RATE).toFixed(1)} s`);
}

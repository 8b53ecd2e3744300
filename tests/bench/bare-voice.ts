import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Session } from '../e2e/harness/index.ts';

const ORIGIN = 'http://bare.test';
const VOICE = join(import.meta.dirname, '../../.output/chrome-mv3/voice');

/** The engine as its package's own example would use it: one sentence, the first stretch of sound as soon as it is there. */
const WORKER = `
const { default: create } = await import('/voice/espeak-ng.js');
const { eSpeakNGWorker } = await create();
const espeak = new eSpeakNGWorker();
espeak.set_voice('vi+f2');
const speak = (text) => {
  let isFirst = true;
  espeak.synthesize(text, (samples) => {
    if (isFirst) postMessage(Float32Array.from(samples, (sample) => sample / 32768));
    isFirst = false;
    return false;
  });
};
onmessage = ({ data }) => speak(data);
postMessage('ready');
`;

const TEXT = 'Đưa nước sạch về bản vùng cao: đi chậm để dùng được lâu';

/** Milliseconds to the first sound of a bare page with the engine in a Worker: cold (Worker and all) and warm. */
export async function bareVoice(session: Session): Promise<{ cold: number; warm: number }> {
  const { portal } = session;
  portal.serve(`${ORIGIN}/`, '<!doctype html><title>bare</title>');
  portal.serve(`${ORIGIN}/worker.js`, WORKER);
  for (const name of ['espeak-ng.js', 'espeak-ng.data']) {
    portal.serve(`${ORIGIN}/voice/${name}`, await readFile(join(VOICE, name)));
  }
  const page = await session.open(`${ORIGIN}/`);
  const times = await page.evaluate(async (text) => {
    const begin = performance.now();
    const worker = new Worker('/worker.js', { type: 'module' });
    const context = new AudioContext({ sampleRate: 22_050 });
    const nextMessage = () =>
      new Promise<unknown>((resolve, reject) => {
        worker.onmessage = ({ data }) => resolve(data);
        worker.onerror = ({ message }) => reject(new Error(message));
      });
    const sound = async (): Promise<number> => {
      const samples = await nextMessage();
      if (!(samples instanceof Float32Array)) throw new Error('no sound');
      const buffer = context.createBuffer(1, samples.length, 22_050);
      buffer.copyToChannel(new Float32Array(samples), 0);
      const source = context.createBufferSource();
      source.buffer = buffer;
      source.connect(context.destination);
      source.start();
      return performance.now();
    };
    await nextMessage();
    worker.postMessage(text);
    const cold = (await sound()) - begin;
    await new Promise((resolve) => setTimeout(resolve, 500));
    const again = performance.now();
    worker.postMessage(text);
    const warm = (await sound()) - again;
    await context.close();
    return { cold, warm };
  }, TEXT);
  await page.close();
  return times;
}

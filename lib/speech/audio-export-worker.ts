import type { RecordAnswer, RecordOrder } from './audio-export-protocol.ts';
import { type AudioRecorder, createAudioRecorder } from './audio-recorder.ts';
import type { EmbeddedEngine } from './embedded-engine.ts';
import { loadEngine } from './load-engine.ts';

function answer(message: RecordAnswer): void {
  const transfer = 'bytes' in message ? [message.bytes.buffer] : [];
  self.postMessage(message, { transfer });
}

/** Orders come one at a time; the first makes the recorder that the others use. */
function serve(engine: Promise<EmbeddedEngine>): (order: RecordOrder) => Promise<RecordAnswer> {
  let recorder: Promise<AudioRecorder> | undefined;

  async function start(order: RecordOrder): Promise<AudioRecorder> {
    if (order.type !== 'begin') throw new Error('a recording begins with "begin"');
    return createAudioRecorder(await engine, order.format);
  }

  return async (order) => {
    recorder ??= start(order);
    const own = await recorder;
    if (order.type === 'record') return { type: 'recorded', ...own.record(order.utterances) };
    return order.type === 'finish' ? { type: 'finished', bytes: own.finish() } : { type: 'begun' };
  };
}

const obey = serve(loadEngine(self.location.href));

self.onmessage = ({ data }: MessageEvent<RecordOrder>) => {
  obey(data).then(answer, (error: unknown) => answer({ type: 'failed', message: String(error) }));
};

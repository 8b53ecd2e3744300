import type { RecordAnswer, RecordOrder, RecordWorker } from '../../lib/speech/audio-export-protocol.ts';
import { type AudioRecorder, createAudioRecorder } from '../../lib/speech/audio-recorder.ts';
import type { EmbeddedEngine } from '../../lib/speech/embedded-engine.ts';

/** The recording Worker's work, done here and now. */
export function recordHere(engine: EmbeddedEngine): RecordWorker {
  let recorder: AudioRecorder | undefined;
  const obey = (order: RecordOrder): RecordAnswer => {
    if (order.type === 'begin') recorder = createAudioRecorder(engine, order.format);
    if (!recorder || order.type === 'begin') return { type: 'begun' };
    if (order.type === 'finish') return { type: 'finished', bytes: recorder.finish() };
    return { type: 'recorded', ...recorder.record(order.utterances) };
  };
  const worker: RecordWorker = {
    onmessage: null,
    onerror: null,
    terminate: () => undefined,
    postMessage: (order) => queueMicrotask(() => worker.onmessage?.({ data: obey(order) })),
  };
  return worker;
}

import { beforeEach, expect, it } from 'vitest';
import { type AudioExport, exportAudio } from '../../../../lib/app/speech/export.ts';
import type { Article } from '../../../../lib/article/types.ts';
import type { RecordAnswer, RecordOrder, RecordWorker } from '../../../../lib/speech/audio-export-protocol.ts';
import { plainSpeech, segmentsOf } from '../../../fakes/speech-text.ts';

const SEGMENTS = segmentsOf(['Tựa đề.'], ...Array.from({ length: 30 }, (_, i) => [`Câu thứ ${i}.`]));
const ARTICLE: Article = {
  url: 'https://vi.du/bai',
  title: 'Tựa đề',
  language: 'vi',
  wordCount: 9,
  blocks: [{ type: 'heading', id: 'b5', level: 2, runs: [{ text: 'Kết quả' }] }],
};

let orders: RecordOrder[];
let isTerminated: boolean;
let answerTo: (order: RecordOrder) => RecordAnswer | undefined;
let shares: number[];

beforeEach(() => {
  [orders, isTerminated, shares] = [[], false, []];
  answerTo = (order) => {
    if (order.type === 'begin') return { type: 'begun' };
    if (order.type === 'finish') return { type: 'finished', bytes: new Uint8Array(7) };
    return { type: 'recorded', bytes: new Uint8Array(100), durations: order.utterances.map(() => 1_000) };
  };
});

function createWorker(): RecordWorker {
  const worker: RecordWorker = {
    onmessage: null,
    onerror: null,
    terminate() {
      isTerminated = true;
    },
    postMessage(order) {
      orders.push(order);
      const data = answerTo(order);
      if (data) queueMicrotask(() => worker.onmessage?.({ data }));
    },
  };
  return worker;
}

function run(change: Partial<AudioExport> = {}) {
  return exportAudio({
    article: ARTICLE,
    segments: SEGMENTS,
    toSpeech: plainSpeech,
    style: { voiceId: 'embedded:bac-nu', rate: 1, pitch: 1, volume: 1 },
    format: 'mp3',
    source: 'vi.du',
    onProgress: (share) => shares.push(share),
    signal: new AbortController().signal,
    createWorker,
    ...change,
  });
}

it('makes a file as long as its sentences together, telling how far it is', async () => {
  const result = await run();
  expect(result).toMatchObject({ ok: true, length: 31_000 });
  expect(orders.map(({ type }) => type)).toEqual(['begin', 'record', 'record', 'record', 'finish']);
  expect(shares.at(-1)).toBe(1);
  expect(shares.toSorted()).toEqual(shares);
  expect(isTerminated).toBe(true);
});

it('says every sentence in order with its pause', async () => {
  await run();
  const said = orders.flatMap((order) => (order.type === 'record' ? order.utterances : []));
  expect(said).toHaveLength(31);
  expect(said[1]).toMatchObject({ text: 'Câu thứ số 1', pauseAfter: 200 });
});

it('marks chapters where headings begin', async () => {
  const result = await run();
  const bytes = new Uint8Array(result.ok ? await result.file.arrayBuffer() : new ArrayBuffer());
  const text = new TextDecoder('latin1').decode(bytes);
  expect(text.match(/CHAP/g)).toHaveLength(2);
});

it('stops at once when it is cancelled', async () => {
  const owner = new AbortController();
  answerTo = (order) => {
    if (order.type === 'record') owner.abort();
    return order.type === 'begin' ? { type: 'begun' } : undefined;
  };
  expect(await run({ signal: owner.signal })).toEqual({ ok: false, reason: 'cancelled' });
  expect(isTerminated).toBe(true);
  expect(await run({ signal: AbortSignal.abort() })).toEqual({ ok: false, reason: 'cancelled' });
});

it('fails as a value when the engine breaks', async () => {
  answerTo = (order) => (order.type === 'begin' ? { type: 'begun' } : { type: 'failed', message: 'out of memory' });
  expect(await run()).toEqual({ ok: false, reason: 'engine-crashed' });
});

it('says so when there is nothing to say', async () => {
  expect(await run({ segments: segmentsOf(['***']) })).toEqual({ ok: false, reason: 'nothing-to-say' });
  expect(await run({ segments: [] })).toEqual({ ok: false, reason: 'nothing-to-say' });
});

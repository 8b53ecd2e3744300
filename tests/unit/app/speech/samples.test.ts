import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { exportAudio } from '../../../../lib/app/speech/export.ts';
import { extractArticle } from '../../../../lib/article/index.ts';
import type { Article } from '../../../../lib/article/types.ts';
import type { AudioFormat } from '../../../../lib/speech/audio-encoder.ts';
import { createEngine, type EmbeddedEngine, SAMPLE_RATE } from '../../../../lib/speech/embedded-engine.ts';
import { speechForm } from '../../../../lib/speech/normalize/index.ts';
import { planSpeech } from '../../../../lib/speech/plan.ts';
import type { Segment } from '../../../../lib/speech/plan-types.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';
import { spokenSegment } from '../../../../lib/speech/spoken-segment.ts';
import { trimmedEspeak } from '../../../fakes/espeak.ts';
import { recordHere } from '../../../fakes/record-worker.ts';
import { openDocument } from '../../article/fixtures.ts';
import { probe } from '../ffprobe.ts';

/** Sound files for people to hear go here, each with the words that the voice told of while it spoke. */
const ARTIFACTS = join(import.meta.dirname, '../../../../artifacts');
const PAGE = join(import.meta.dirname, '../../../fixtures/pages/sharepoint-sample/article.html');

/** What is written, and what must be heard of it. */
const NUMBERS = [
  ['Thu ngân sách đạt 57,54% dự toán.', 'năm mươi bảy phẩy năm mươi tư phần trăm'],
  ['Sáng 14/6/2021, có 54/58 chỉ tiêu đạt.', 'mười bốn tháng sáu năm hai nghìn không trăm hai mươi mốt'],
  ['Cả tỉnh trồng 1.005 ha rừng ở độ cao 1.500 m.', 'một nghìn không trăm linh năm héc ta'],
  ['Lúc 08:37 nhiệt độ là -5°C.', 'tám giờ ba mươi bảy phút'],
  ['Nghị quyết số 15-NQ/TW có từ quý II/2021.', 'quý hai năm hai nghìn không trăm hai mươi mốt'],
  ['Thu nhập đạt 50 triệu đồng/người/năm.', 'năm mươi triệu đồng một người một năm'],
] as const;

const numbersArticle: Article = {
  url: 'https://vi.du/so-lieu',
  title: 'Bài có nhiều con số',
  language: 'vi',
  wordCount: 60,
  blocks: NUMBERS.map(([text], i) => ({ type: 'paragraph', id: `b${i}`, runs: [{ text }] })),
};

function sampleArticle(): Article {
  const article = extractArticle(
    openDocument(readFileSync(PAGE, 'utf8')),
    new URL('http://backan.gov.vn/Pages/bai.aspx'),
  );
  if (!article) throw new Error('the sample page holds no article');
  return article;
}

/** A sentence as it was spoken: the words that the voice told of, and its length in milliseconds with the pause after it. */
interface Said {
  words: string[];
  duration: number;
}

let engine: EmbeddedEngine;
let said: Said[];

beforeAll(async () => {
  const own = createEngine(await trimmedEspeak());
  engine = (utterance, onPart) => {
    const words: string[] = [];
    let samples = 0;
    own(utterance, (part, isLast) => {
      words.push(...part.words.map(({ start, end }) => utterance.text.slice(start, end)));
      samples += part.samples.length;
      onPart(part, isLast);
    });
    said.push({ words, duration: (samples / SAMPLE_RATE) * 1000 });
  };
}, 60_000);

const toSpeech = (text: string) => speechForm(text, { documentCodes: 'full' });

function wordsOf(segment: Segment): string[] {
  const tokens = spokenSegment(segment, toSpeech).text.split(/\s+/);
  return tokens
    .map((token) => token.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** One line a sentence: where it begins in the file and how long it is, in seconds, then the words that were spoken. */
function transcriptOf(sentences: readonly Said[]): string {
  let start = 0;
  const lines = sentences.map(({ words, duration }) => {
    const line = `${(start / 1000).toFixed(3)}\t${(duration / 1000).toFixed(3)}\t${words.join(' ')}`;
    start += duration;
    return line;
  });
  return `${['begins\tseconds\twords', ...lines].join('\n')}\n`;
}

async function make(name: string, article: Article, format: AudioFormat) {
  said = [];
  const segments = planSpeech(article, { skipCaptions: false, skipTables: false, splitSentences: segmentSentences });
  const made = await exportAudio({
    article,
    segments,
    toSpeech,
    style: { voiceId: 'embedded:bac-nu', rate: 1, pitch: 1, volume: 1 },
    format,
    source: 'de-doc',
    onProgress: () => undefined,
    signal: new AbortController().signal,
    createWorker: () => recordHere(engine),
  });
  if (!made.ok) throw new Error(made.reason);
  const path = join(ARTIFACTS, `${name}.${format}`);
  mkdirSync(ARTIFACTS, { recursive: true });
  writeFileSync(path, Buffer.from(await made.file.arrayBuffer()));
  writeFileSync(`${path}.txt`, transcriptOf(said));
  return { segments, path, seconds: made.length / 1000 };
}

it.each([
  ['am-thanh-bai-mau', 'wav', sampleArticle],
  ['am-thanh-so-lieu', 'mp3', () => numbersArticle],
] as const)(
  '%s.%s says every word of its article, and is as long as its sentences',
  async (name, format, articleOf) => {
    const { segments, path, seconds } = await make(name, articleOf(), format);
    expect(said.map(({ words }) => words)).toEqual(segments.map(wordsOf));
    expect(seconds).toBeCloseTo(said.reduce((sum, { duration }) => sum + duration, 0) / 1000, 6);
    const probed = probe(path);
    if (!probed) return;
    expect(probed.format.format_name).toBe(format);
    expect(Math.abs(Number(probed.format.duration) - seconds)).toBeLessThan(format === 'wav' ? 0.001 : 0.12);
  },
  120_000,
);

it('says numbers as words, those that are expected', async () => {
  await make('am-thanh-so-lieu', numbersArticle, 'wav');
  const [, ...sentences] = said.map(({ words }) => words.join(' '));
  expect(sentences).toHaveLength(NUMBERS.length);
  for (const [i, [written, heard]] of NUMBERS.entries()) expect(sentences[i], written).toContain(heard);
  expect(sentences.join(' ')).not.toMatch(/\d/);
});

import { beforeAll, describe, expect, it } from 'vitest';
import {
  createEngine,
  type EmbeddedEngine,
  type Espeak,
  SAMPLE_RATE,
  type SpeechPart,
} from '../../../lib/speech/embedded-engine.ts';
import { EMBEDDED_VOICES } from '../../../lib/speech/embedded-voices.ts';
import type { Utterance } from '../../../lib/speech/synthesizer.ts';
import { trimmedEspeak } from '../../fakes/espeak.ts';

const TEXT = 'Sáng ngày mười bốn tháng sáu, ủy ban nhân dân tỉnh Bắc Kạn tổ chức hội nghị sơ kết.';

describe('the embedded engine', () => {
  let espeak: Espeak;
  let engine: EmbeddedEngine;

  beforeAll(async () => {
    espeak = await trimmedEspeak();
    engine = createEngine(espeak);
  }, 30_000);

  function speak(change: Partial<Utterance> = {}): {
    parts: SpeechPart[];
    words: SpeechPart['words'];
    seconds: number;
  } {
    const parts: SpeechPart[] = [];
    const utterance = { text: TEXT, voiceId: 'embedded:bac-nam', rate: 1, pitch: 1, volume: 1, ...change };
    engine(utterance, (part) => parts.push(part));
    const samples = parts.reduce((sum, part) => sum + part.samples.length, 0);
    return { parts, words: parts.flatMap(({ words }) => words), seconds: samples / SAMPLE_RATE };
  }

  it.each(EMBEDDED_VOICES.map(({ id }) => id))('tells every word once, in order: %s', (voiceId) => {
    const { words, seconds } = speak({ voiceId });
    expect(words.map(({ start, end }) => TEXT.slice(start, end))).toEqual(TEXT.replace(/[,.]/g, '').split(' '));
    expect(words.map(({ at }) => at)).toEqual(words.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(words.at(-1)?.at).toBeLessThan(seconds * 1000);
  });

  it('gives each voice a sound of its own', () => {
    const sounds = EMBEDDED_VOICES.map(({ id }) => speak({ voiceId: id }).parts[0]?.samples.join());
    expect(new Set(sounds).size).toBe(EMBEDDED_VOICES.length);
  });

  it.each([0.5, 0.75, 1.5, 2, 2.5, 3])('speaks at %d times its speed', (rate) => {
    const ratio = speak().seconds / speak({ rate }).seconds;
    expect(ratio / rate).toBeGreaterThan(0.85);
    expect(ratio / rate).toBeLessThan(1.15);
  });

  it('keeps word times inside the sound when it speaks at triple speed', () => {
    const { words, seconds } = speak({ rate: 3 });
    expect(words).toHaveLength(TEXT.split(' ').length);
    expect(words.at(-1)?.at).toBeLessThan(seconds * 1000);
  });

  it.each([0.5, 1, 2, 2.6, 3])('gives the first part early at rate %d, so that it sounds at once', (rate) => {
    // A machine that takes no time at all.
    const parts: SpeechPart[] = [];
    const utterance = { text: TEXT, voiceId: 'embedded:bac-nam', rate, pitch: 1, volume: 1 };
    createEngine(espeak, () => 0)(utterance, (part) => parts.push(part));
    const lengths = parts.map(({ samples }) => samples.length / SAMPLE_RATE);
    expect(lengths.length).toBeGreaterThan(2);
    expect(lengths[0]).toBeLessThan(0.2);
    for (const [i, length] of lengths.slice(1).entries()) expect(length).toBeLessThan((lengths[i] ?? 0) * 2 + 0.31);
  });

  /** When each part went out and how long it is, in seconds, on a machine that takes so long for each tenth of a second of sound. */
  function speakSlowly(each: number): { at: number; length: number }[] {
    let time = 0;
    const parts: { at: number; length: number }[] = [];
    const slow: Espeak = {
      set_voice: (name) => espeak.set_voice(name),
      set_rate: (rate) => espeak.set_rate(rate),
      set_pitch: (pitch) => espeak.set_pitch(pitch),
      synthesize_ipa: (text) => espeak.synthesize_ipa(text),
      synthesize: (text, callback) =>
        espeak.synthesize(text, (...given) => {
          time += each;
          return callback(...given);
        }),
    };
    createEngine(slow, () => time * 1000)(
      { text: TEXT, voiceId: 'embedded:bac-nam', rate: 1, pitch: 1, volume: 1 },
      ({ samples }) => parts.push({ at: time, length: samples.length / SAMPLE_RATE }),
    );
    return parts;
  }

  it.each([0.01, 0.03, 0.05, 0.08])('never lets its sound run dry where a tenth of a second takes %d s', (each) => {
    const parts = speakSlowly(each);
    let until = parts[0]?.at ?? Number.NaN;
    for (const { at, length } of parts) {
      expect(at).toBeLessThanOrEqual(until + 0.001);
      until += length;
    }
  });

  it('makes more before it begins where the machine is slower than its sound', () => {
    expect(speakSlowly(0.15)[0]?.length).toBeGreaterThan(0.95);
  });

  it('tells that it is at work where sound comes late', () => {
    let worked = 0;
    const utterance = { text: TEXT, voiceId: 'embedded:bac-nam', rate: 3, pitch: 1, volume: 1 };
    engine(
      utterance,
      () => undefined,
      () => {
        worked += 1;
      },
    );
    expect(worked).toBeGreaterThan(5);
  });

  it('ends with the pause that is asked for, shorter at a higher rate', () => {
    // Two readings of the same words differ by some hundredths, by what was said before.
    expect(speak({ pauseAfter: 300 }).seconds - speak().seconds).toBeCloseTo(0.3, 1);
    expect(speak({ pauseAfter: 300, rate: 2 }).seconds - speak({ rate: 2 }).seconds).toBeCloseTo(0.15, 1);
  });

  it.each([1, 3])('joins its parts without a click, and leaves room above its loudest sample, at rate %d', (rate) => {
    const { parts } = speak({ rate, voiceId: 'embedded:bac-nu' });
    const all = parts.flatMap(({ samples }) => [...samples]);
    const steps = all.slice(1).map((sample, i) => Math.abs(sample - (all[i] ?? 0)));
    let end = 0;
    for (const { samples } of parts.slice(0, -1)) {
      end += samples.length;
      const around = [...steps.slice(Math.max(0, end - 40), end - 1), ...steps.slice(end, end + 40)];
      expect(steps[end - 1]).toBeLessThanOrEqual(Math.max(...around) * 1.5 + 0.01);
    }
    expect(Math.max(...all.map(Math.abs))).toBeLessThan(0.95);
    expect(Math.abs(all.at(-1) ?? 1)).toBeLessThan(0.05);
  });

  it('rests as long after a sentence that ends with a quotation mark', () => {
    expect(speak({ text: `${TEXT}”` }).seconds).toBeCloseTo(speak().seconds, 1);
  });

  it('is silent where there is nothing to say', () => {
    expect(speak({ text: '— 😀' }).seconds).toBe(0);
    expect(speak({ text: '', pauseAfter: 200 }).seconds).toBeCloseTo(0.2, 3);
  });

  it('finds the words of decomposed text with emoji and markup', () => {
    const text = 'Hội nghị <b>đồng bào</b> & 😀 bạn đọc'.normalize('NFD');
    const { words } = speak({ text });
    expect(words.map(({ start, end }) => text.slice(start, end).normalize('NFC'))).toEqual([
      'Hội',
      'nghị',
      'b>đồng',
      'bào</b',
      '&',
      'bạn',
      'đọc',
    ]);
  });

  it('takes an unknown voice for the default one', () => {
    expect(speak({ voiceId: 'gone' }).seconds).toBeCloseTo(speak({ voiceId: EMBEDDED_VOICES[0].id }).seconds, 1);
  });
});

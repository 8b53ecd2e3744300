import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Espeak } from '../../../../lib/speech/embedded-engine.ts';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';
import { isSyllable } from '../../../../lib/speech/normalize/numbers/syllable.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';
import { fullEspeak } from '../../../fakes/espeak.ts';

const CASES = new URL('../cases/', import.meta.url);
const ARTICLES = new URL('../../../fixtures/speech/', import.meta.url);
const SHARED = ['../../../../../shared/seeds/', '../../../../../shared/corpus/vi/'].map(
  (path) => new URL(path, import.meta.url),
);
const DEBIAN = '/usr/bin/espeak-ng';

function readAll(folder: URL, ending: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

/** Places and numbers that the frames below are filled with. */
const PLACES = 'Bắc Kạn,Chợ Đồn,Ba Bể,Na Rì,Ngân Sơn,Bạch Thông,Chợ Mới,Pác Nặm,Thái Nguyên,Cao Bằng'.split(',');
const FRAMES = [
  'Sáng N/6, UBND huyện P tổ chức hội nghị lần thứ N.',
  'Tỷ lệ hộ nghèo ở P giảm từ N,5% xuống còn N,05%.',
  'Thu nhập bình quân tại P đạt N triệu đồng/người/năm, tăng 1,2 - N% so với năm 2020.',
  'Quyết định số N/QĐ-UBND ngày 14/06/2021 của UBND tỉnh về xã P.',
  'Diện tích rừng của P là 1.N0 ha, N tạ/ha; nhiệt độ từ N°C đến 3N°C.',
  'Tại P, có N/N xã đạt chuẩn NTM, HTX N thành viên.',
  'Hội nghị bắt đầu lúc N giờ 30, kết thúc lúc 1Nh05 tại P.',
  'Giá xăng tăng N.500đ/lít từ 15h ngày N/7 tại P (theo Bộ Công Thương).',
  'Thực hiện Nghị quyết số N-NQ/TW, huyện P hoàn thành N chỉ tiêu…',
];

function invented(): string[] {
  const numbers = Array.from({ length: 28 }, (_, place) => String(place + 1));
  return FRAMES.flatMap((frame) =>
    PLACES.flatMap((place) =>
      numbers
        .slice(0, 9)
        .concat(numbers.slice(20, 24))
        .map((n) =>
          frame
            .replaceAll('N/N', `${n}/29`)
            .replaceAll('P', place)
            .replace(/\bN(?=[ ,./%°-])|N(?=[0h°.-])/g, n),
        ),
    ),
  );
}

function sentencesOf(text: string): string[] {
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
}

function corpus(): string[] {
  const cases = readAll(CASES, '.tsv').flatMap((file) => file.split('\n').map((line) => line.split('\t')[0] ?? ''));
  const texts = [...readAll(ARTICLES, '.txt'), ...SHARED.flatMap((folder) => readAll(folder, '.txt'))];
  const sentences = [...cases, ...invented(), ...texts.flatMap(sentencesOf)];
  return sentences.map((sentence) => normalizeForSpeech(sentence)).filter(Boolean);
}

/** How often the engine says that a word begins. */
function wordEvents(espeak: Espeak, text: string): number {
  let count = 0;
  espeak.synthesize(text, (_samples, events) => {
    count += events.filter(({ type }) => type === 'word').length;
    return false;
  });
  return count;
}

const isVietnamese = (sentence: string): boolean =>
  sentence.split(/[\s,.;:?!…()"]+/u).every((word) => word === '' || isSyllable(word));

/** Every sentence with SPEECH_CORPUS=all; else each seventh, so that the run stays short. */
const STRIDE = process.env['SPEECH_CORPUS'] === 'all' ? 1 : 7;
const TIMEOUT = 240_000;

describe('what the embedded voice makes of the spoken text', () => {
  const whole = [...new Set(corpus())];
  // A foreign name that no table respells is the engine's own affair: it may spell it, or read it as English.
  const vietnamese = whole.filter(isVietnamese);
  const spoken = vietnamese.filter((_text, place) => place % STRIDE === 0);
  let espeak: Espeak;

  beforeAll(async () => {
    espeak = await fullEspeak();
    espeak.set_voice('vi');
    espeak.set_rate(450);
  });

  it('has a corpus of some size, hardly a sentence of it with a foreign word left', () => {
    expect(whole.length).toBeGreaterThan(1500);
    expect(vietnamese.length / whole.length).toBeGreaterThan(0.95);
  });

  it('gives one word event for each white-space token', { timeout: TIMEOUT }, () => {
    expect(spoken.filter((text) => wordEvents(espeak, text) !== text.split(/\s+/).length)).toEqual([]);
  });

  it('stays with Vietnamese sounds, and sounds as the one that Debian ships where that is installed', {
    timeout: TIMEOUT,
  }, () => {
    const lines = spoken.map((text) => text.replaceAll('\n', ' '));
    const ours = lines.map((line) => espeak.synthesize_ipa(line).ipa);
    expect(lines.filter((_line, place) => ours[place]?.includes('(en)'))).toEqual([]);
    const bare = (ipa: string): string => ipa.replace(/[\s_]+/g, '');
    const theirs = existsSync(DEBIAN)
      ? execFileSync(DEBIAN, ['-v', 'vi', '-q', '--ipa'], { input: lines.join('\n\n'), encoding: 'utf8' })
      : ours.join(' ');
    expect(bare(theirs)).toBe(bare(ours.join(' ')));
  });
});

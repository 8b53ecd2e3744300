import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import type { Espeak } from '../../../lib/speech/embedded-engine.ts';
import { toEngineText } from '../../../lib/speech/embedded-text.ts';
import { speechForm } from '../../../lib/speech/normalize/index.ts';
import { segmentSentences } from '../../../lib/speech/segment.ts';
import { findProgram } from '../../../scripts/browsers.mjs';
import { fullEspeak, trimmedEspeak } from '../../fakes/espeak.ts';

/** Our own sentences, and whole articles where a checkout has some beside it. */
const SAMPLE = `Sáng 14/6/2021, UBND tỉnh tổ chức hội nghị sơ kết công tác 6 tháng đầu năm.
Thu ngân sách đạt 57,54% dự toán, tăng 12,8 - 13% so với cùng kỳ. Có 54/58 chỉ tiêu đạt và vượt.
Nghị quyết số 15-NQ/TW được học tập ở 108 xã, phường, thị trấn; nhiều nơi dùng Facebook và Zalo.`;
const ARTICLES = join(import.meta.dirname, '../../../../shared/seeds');

function spokenLines(): string[] {
  const files = existsSync(ARTICLES)
    ? readdirSync(ARTICLES).map((name) => readFileSync(join(ARTICLES, name), 'utf8'))
    : [];
  return [SAMPLE, ...files].flatMap((text) =>
    segmentSentences(text)
      .map(({ start, end }) => toEngineText(speechForm(text.slice(start, end)).text).text)
      .filter((line) => line !== ''),
  );
}

const bare = (ipa: string) => ipa.replace(/[_\s]+/g, '');
const oracle = findProgram('espeak-ng');

let ours: Espeak;
let whole: Espeak;

beforeAll(async () => {
  [ours, whole] = await Promise.all([trimmedEspeak(), fullEspeak()]);
}, 30_000);

/** What the system's own eSpeak NG says of all lines, or the whole npm package where there is none. */
function expectedIpa(voice: string, lines: readonly string[]): string {
  if (!oracle) return bare(lines.map((line) => whole.synthesize_ipa(line).ipa).join(''));
  return bare(execFileSync(oracle, ['-v', voice, '-q', '--ipa'], { encoding: 'utf8', input: lines.join('\n\n') }));
}

it.each(['vi', 'vi-vn-x-central', 'vi-vn-x-south'])(
  'pronounces articles as eSpeak NG does: %s',
  (voice) => {
    const lines = voice === 'vi' ? spokenLines() : spokenLines().slice(0, 12);
    for (const espeak of [ours, whole]) {
      espeak.set_voice(voice);
      // Sounds are made along with their names: the faster, the sooner.
      espeak.set_rate(450);
    }
    expect(lines.length).toBeGreaterThan(3);
    expect(bare(lines.map((line) => ours.synthesize_ipa(line).ipa).join(''))).toBe(expectedIpa(voice, lines));
  },
  60_000,
);

import { execFileSync } from 'node:child_process';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Espeak } from '../../../../lib/speech/embedded-engine.ts';
import { toEngineText } from '../../../../lib/speech/embedded-text.ts';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';
import { isSyllable } from '../../../../lib/speech/normalize/numbers/syllable.ts';
import { findProgram } from '../../../../scripts/browsers.mjs';
import { fullEspeak } from '../../../fakes/espeak.ts';
import { HAS_ARTICLES_BESIDE, seedSentences, writtenSentences } from './corpus.ts';

/** How often the engine says that a word begins. */
function wordEvents(espeak: Espeak, text: string): number {
  let count = 0;
  espeak.synthesize(text, (_samples, events) => {
    count += events.filter(({ type }) => type === 'word').length;
    return false;
  });
  return count;
}

/** Words that are no Vietnamese syllable: a name that no table respells, which the engine may say as English. */
const foreignWords = (sentence: string): number =>
  sentence.split(/[\s,.;:?!…()"]+/u).filter((word) => word !== '' && !isSyllable(word)).length;

const bare = (ipa: string): string => ipa.replace(/[\s_]+/g, '');

/** Every sentence with SPEECH_CORPUS=all; else those of the real articles and each fifth of the others, so that the run stays short. */
const STRIDE = process.env['SPEECH_CORPUS'] === 'all' ? 1 : 5;
/** A hang is what it is for: all sentences take minutes where the machine has other work. */
const TIMEOUT = STRIDE === 1 ? 1_200_000 : 600_000;

describe('what the embedded voice makes of the spoken text', () => {
  const written = writtenSentences();
  const toEngine = (text: string): string => toEngineText(normalizeForSpeech(text)).text;
  const real = new Set(seedSentences().map(toEngine));
  const lines = [...new Set(written.map(toEngine))].filter((line) => line !== '');
  const spoken = lines.filter((line, place) => place % STRIDE === 0 || real.has(line));
  let espeak: Espeak;

  beforeAll(async () => {
    espeak = await fullEspeak();
    espeak.set_voice('vi');
    // Sounds are made along with their names: the faster, the sooner.
    espeak.set_rate(450);
  });

  it('has a corpus of some size, with numbers and foreign names in it', () => {
    expect(spoken.length).toBeGreaterThanOrEqual(3000);
    expect(written.filter((text) => /\d/.test(text)).length).toBeGreaterThan(2000);
    expect(lines.filter((line) => foreignWords(line) > 0).length).toBeGreaterThan(150);
    expect(real.size > 50).toBe(HAS_ARTICLES_BESIDE);
  });

  it('gives one word event for each white-space token', { timeout: TIMEOUT }, () => {
    expect(spoken.filter((line) => wordEvents(espeak, line) !== line.split(/\s+/).length)).toEqual([]);
  });

  it('turns to English for foreign names alone, and sounds as the one that Debian ships where that is installed', {
    timeout: TIMEOUT,
  }, () => {
    const ours = spoken.map((line) => espeak.synthesize_ipa(line).ipa);
    const switches = (ipa: string | undefined): number => ipa?.split('(en)').length ?? 1;
    expect(spoken.filter((line, place) => switches(ours[place]) - 1 > foreignWords(line))).toEqual([]);
    const debian = findProgram('espeak-ng');
    const theirs = debian
      ? execFileSync(debian, ['-v', 'vi', '-q', '--ipa'], {
          input: spoken.join('\n\n'),
          encoding: 'utf8',
          maxBuffer: 1 << 26,
        })
      : ours.join(' ');
    expect(bare(theirs)).toBe(bare(ours.join(' ')));
  });
});

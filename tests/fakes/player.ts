import { createPlayer, type Player } from '../../lib/speech/player.ts';
import { createFakeClock, type FakeClock } from './clock.ts';
import { plainSpeech, segmentsOf } from './speech-text.ts';
import { createFakeSynthesizer, type FakeSynthesizer } from './synthesizer.ts';

export const STYLE = { voiceId: 'fake:1', rate: 1, pitch: 1, volume: 1 };
export const ARTICLE = segmentsOf(
  ['Một hai ba.', 'Bốn năm sáu.', 'Bảy tám.'],
  ['Chín 10 mười.'],
  ['Hết bài.', 'Cảm ơn.'],
);

/** The real player before a short article, with a voice and a clock that do what the test tells them. */
export function createTestPlayer(): { synthesizer: FakeSynthesizer; clock: FakeClock; player: Player } {
  const synthesizer = createFakeSynthesizer();
  const clock = createFakeClock();
  const player = createPlayer(ARTICLE, { synthesizer, clock, toSpeech: plainSpeech, style: STYLE });
  return { synthesizer, clock, player };
}

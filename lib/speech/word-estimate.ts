import type { SpokenWord } from './spoken-segment.ts';

/** Spoken letters a second at rate 1 before anything was measured: 4.5 syllables of 3.4 letters. */
const FIRST_PACE = 15;

/** What a word costs beside its letters: the gap before the next one. */
const WORD_COST = 1.5;

function weight({ from, to }: SpokenWord): number {
  return to - from + WORD_COST;
}

/** Learns how fast a voice speaks, from the sentences it has spoken. */
export interface Pace {
  /** Milliseconds from the start of the first of `words` to the start of each, at `rate`. */
  schedule(words: readonly SpokenWord[], rate: number): number[];
  /** These words took that many milliseconds at `rate`. */
  learn(words: readonly SpokenWord[], rate: number, milliseconds: number): void;
}

/** One pace a voice; make another when the voice changes. */
export function createPace(): Pace {
  let lettersPerSecond = FIRST_PACE;
  const total = (words: readonly SpokenWord[]) => words.reduce((sum, word) => sum + weight(word), 0);
  return {
    schedule(words, rate) {
      let passed = 0;
      return words.map((word) => {
        const at = (passed / (lettersPerSecond * rate)) * 1000;
        passed += weight(word);
        return at;
      });
    },
    learn(words, rate, milliseconds) {
      if (words.length < 3 || milliseconds <= 0) return;
      const measured = total(words) / (milliseconds / 1000) / rate;
      if (measured > FIRST_PACE / 4 && measured < FIRST_PACE * 4) {
        lettersPerSecond = (lettersPerSecond + measured) / 2;
      }
    },
  };
}

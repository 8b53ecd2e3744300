import type { Segment } from './plan-types.ts';

/** A spoken piece: its UTF-16 span in the source, what is said, and where that stands in the spoken text. */
export interface PlacedPiece {
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
  readonly at: number;
}

/** Written text to spoken text, every spoken piece knowing where it came from. */
export type ToSpeech = (text: string) => { readonly text: string; readonly tokens: readonly PlacedPiece[] };

/** A word being said: its span in the spoken text, and in the block's text where the page shows it. */
export interface SpokenWord {
  from: number;
  to: number;
  source?: { start: number; end: number };
}

export interface SpokenSegment {
  /** What the synthesizer is given; empty where there is nothing to say. */
  text: string;
  words: SpokenWord[];
}

const PUNCTUATION = /^[.,:;!?…]+$/u;

/** The spoken form of a segment, its words in order. */
export function spokenSegment(segment: Segment, toSpeech: ToSpeech): SpokenSegment {
  let text = '';
  const words: SpokenWord[] = [];
  for (const piece of segment.pieces) {
    if (PUNCTUATION.test(piece.text)) {
      text += piece.text;
      continue;
    }
    const form = toSpeech(piece.text);
    if (!form.text) continue;
    const base = text ? text.length + 1 : 0;
    text = text ? `${text} ${form.text}` : form.text;
    for (const { at, spoken, start, end } of form.tokens) {
      const offset = piece.start;
      words.push({
        from: base + at,
        to: base + at + spoken.length,
        ...(offset !== undefined && { source: { start: offset + start, end: offset + end } }),
      });
    }
  }
  return /[\p{L}\p{N}]/u.test(text) ? { text, words } : { text: '', words: [] };
}

/** The word that holds an offset of the spoken text, or the last one before it. */
export function wordHolding(words: readonly SpokenWord[], offset: number): SpokenWord | undefined {
  return words.findLast(({ from }) => from <= offset);
}

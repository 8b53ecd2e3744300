/** A stretch of text to be spoken, with where it stands in its block's text; text of our own stands nowhere. */
export interface Piece {
  text: string;
  /** UTF-16 offset in the block's text (`blockText`), or undefined for words that the page does not show there. */
  start?: number;
}

/** One thing to say and light at once: a sentence, or a table row. Plain data. */
export interface Segment {
  /** Id of its block; `title` and `lead` for what stands above the blocks. */
  blockId: string;
  /** UTF-16 span in the block's text. */
  start: number;
  end: number;
  /** Number of its paragraph, list item or row in the whole article, from 0: what "next paragraph" counts. */
  paragraph: number;
  pieces: readonly Piece[];
  /** Silence after it, in milliseconds at natural speed. */
  pauseAfter: number;
}

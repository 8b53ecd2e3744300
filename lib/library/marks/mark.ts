/** The colours that a mark can have, in the order in which they are offered. */
export const MARK_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const;
export type MarkColour = (typeof MARK_COLOURS)[number];

/** A stretch of one block's text ("title" and "lead" are blocks too), in UTF-16 offsets. */
export interface BlockSpan {
  blockId: string;
  start: number;
  end: number;
}

/**
 * Where a mark stands in one block: by its place, and by its words with what stands before and after them (TextPositionSelector and
 * TextQuoteSelector of the Web Annotation Data Model, section 4.2), so that it is found again in a text that has changed.
 */
export interface MarkPart extends BlockSpan {
  /** How many blocks stand before it. */
  place: number;
  quote: string;
  prefix: string;
  suffix: string;
}

/** What a reader marked in an article. */
export interface Mark {
  id: string;
  colour: MarkColour;
  /** One a block that the mark touches, in the order of the text. Never empty. */
  parts: MarkPart[];
  note?: string;
  /** Milliseconds since 1970. */
  createdAt: number;
  changedAt: number;
}

/** All marks of one article, in the order in which they were made. */
export interface MarkSheet {
  /** The article's id. */
  id: string;
  marks: readonly Mark[];
}

/** The words that a mark stands on, a line a block. */
export function quoteOf(mark: Mark): string {
  return mark.parts.map(({ quote }) => quote).join('\n');
}

/** The notes of marks, those that are written. */
export function notesOf(marks: readonly Mark[] = []): string[] {
  return marks.flatMap(({ note }) => (note ? [note] : []));
}

/** Marks of two sheets as one: of a mark that is on both the one that was changed later. */
export function joinMarks(ours: readonly Mark[] = [], theirs: readonly Mark[] = []): readonly Mark[] {
  const joined = new Map(ours.map((mark) => [mark.id, mark]));
  for (const mark of theirs) {
    const here = joined.get(mark.id);
    if (!here || here.changedAt < mark.changedAt) joined.set(mark.id, mark);
  }
  return [...joined.values()];
}

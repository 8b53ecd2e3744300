/** One reading of an abbreviation and the neighbours that call for it; words in lower case, any one of them is enough. */
export interface NeighbourRule {
  readonly spoken: string;
  /** Among the two words before. */
  readonly before?: readonly string[];
  /** The first word behind, or the first two joined by a space. */
  readonly after?: readonly string[];
  /** Among the dozen words before and the half dozen behind, in the same line: what the text is about. */
  readonly near?: readonly string[];
  /** What stands directly behind. */
  readonly next?: 'name' | 'number' | 'year' | 'colon' | 'phone' | 'road' | 'roman';
}

export interface AmbiguousAbbreviation {
  /** The first rule that fits wins. */
  readonly rules: readonly NeighbourRule[];
  /** Said where none fits; without it the letters are spelled. */
  readonly otherwise?: string;
}

/** A list as it is written in the tables: "ngân, hàng". */
export const words = (text: string): readonly string[] => text.split(', ');

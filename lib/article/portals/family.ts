/**
 * What is known of the markup of one content management system or newspaper. Data: the pipeline walks it.
 * Selectors are tried in the order of their list; the first that finds text wins, and of what it
 * finds the element nearest to the body. A family that finds no body leaves the page to the general path.
 */
export type Family = FamilySign & FamilyRules;

/** How a family is recognised and where its body is: all that the detector carries. */
export interface FamilySign {
  /** The file's name without its ending; it is `Article.portal` and the name in the table of hosts. */
  name: string;
  /**
   * What gives the family away: one group whose marks are all on the page. A mark is a simple selector:
   * `.class`, `#id`, `[id$=end]` (the part after the last `_`), `[data-role=value]`.
   */
  marks: readonly (readonly string[])[];
  /** Of several elements that one selector finds, the one with the most text is the body. */
  body: readonly string[];
}

/** The other parts of an article, and what to drop: the extractor's share. */
export interface FamilyRules {
  title: readonly string[];
  lead: readonly string[];
  date: readonly string[];
  byline: readonly string[];
  source?: readonly string[];
  /** Furniture of this family that the general patterns do not know, in and around the body. */
  drop: readonly string[];
}

/** A family out of its two halves. They stand apart in the file so that bundlers leave the rules out of the detector. */
export function withRules(sign: FamilySign, rules: FamilyRules): Family {
  return { ...sign, ...rules };
}

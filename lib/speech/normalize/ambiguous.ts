import { AMBIGUOUS as BY_NEIGHBOURS } from './data/abbreviations/ambiguous.ts';
import { type AmbiguousAbbreviation, readTopics } from './data/abbreviations/neighbour-rules.ts';
import { TOPICS } from './data/abbreviations/topics.ts';

/** An ambiguous abbreviation as it is looked up. */
export interface AmbiguousRow extends AmbiguousAbbreviation {
  /** Words with which a cue of any rule's topic begins: where none of them stands near, no topic fits. */
  readonly cues: ReadonlySet<string>;
  /** First words of what is asked for behind it where that is more than one word. */
  readonly phraseHeads: ReadonlySet<string>;
}

function withCues(row: AmbiguousAbbreviation): AmbiguousRow {
  const cues = row.rules.flatMap(({ near, pairs }) => [...(near ?? []), ...(pairs?.keys() ?? [])]);
  const phrases = row.rules.flatMap(({ after }) => [...(after ?? [])].filter((cue) => cue.includes(' ')));
  return { ...row, cues: new Set(cues), phraseHeads: new Set(phrases.map((cue) => cue.split(' ')[0] ?? '')) };
}

function merged(): ReadonlyMap<string, AmbiguousRow> {
  const rows = readTopics(TOPICS);
  for (const [key, near] of Object.entries(BY_NEIGHBOURS)) {
    const topic = rows.get(key);
    const otherwise = near.otherwise ?? topic?.otherwise;
    const rules = [...near.rules, ...(topic?.rules ?? [])];
    rows.set(key, otherwise === undefined ? { rules } : { rules, otherwise });
  }
  return new Map([...rows].map(([key, row]) => [key, withCues(row)]));
}

/** Abbreviations with more than one meaning, and the rules that choose: first the words beside, then what the text speaks of. */
export const AMBIGUOUS: ReadonlyMap<string, AmbiguousRow> = merged();

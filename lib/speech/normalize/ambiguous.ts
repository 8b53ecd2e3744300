import { AMBIGUOUS as BY_NEIGHBOURS } from './data/abbreviations/ambiguous.ts';
import { type AmbiguousAbbreviation, readTopics } from './data/abbreviations/neighbour-rules.ts';
import { TOPICS } from './data/abbreviations/topics.ts';

function merged(): ReadonlyMap<string, AmbiguousAbbreviation> {
  const rows = readTopics(TOPICS);
  for (const [key, near] of Object.entries(BY_NEIGHBOURS)) {
    const topic = rows.get(key);
    const otherwise = near.otherwise ?? topic?.otherwise;
    const rules = [...near.rules, ...(topic?.rules ?? [])];
    rows.set(key, otherwise === undefined ? { rules } : { rules, otherwise });
  }
  return rows;
}

/** Abbreviations with more than one meaning, and the rules that choose: first the words beside, then what the text speaks of. */
export const AMBIGUOUS: ReadonlyMap<string, AmbiguousAbbreviation> = merged();

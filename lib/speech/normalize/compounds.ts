import { COMPOUND_HEADS, COMPOUND_TAILS } from './data/abbreviations/compounds.ts';

/** Shorter ones are as likely foreign: nothing tells "HSBC" from a Vietnamese compound. */
const SHORTEST = 5;
const LONGEST = 16;
/** Letters of a row that may carry a compound. */
const SHORTEST_CORE = 3;
const LONGEST_CORE = 9;
const CAPITALS = /^[A-ZĐƠƯ]+$/;

interface Split {
  readonly spoken: readonly string[];
  /** Letters in rows of three letters or more: what makes a split believable. */
  readonly core: number;
}

function isBetter(split: Split, than: Split | undefined): boolean {
  if (than === undefined) return true;
  return split.spoken.length === than.spoken.length ? split.core > than.core : split.spoken.length < than.spoken.length;
}

function own(table: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(table, key) ? table[key] : undefined;
}

/** The best split of each beginning of `letters`, from left to right. */
function bestSplit(letters: string, rows: ReadonlyMap<string, string>): Split | undefined {
  const best: (Split | undefined)[] = [{ spoken: [], core: 0 }];
  for (let end = 1; end <= letters.length; end += 1) {
    for (let start = Math.max(0, end - LONGEST_CORE); start < end; start += 1) {
      const before = best[start];
      if (before === undefined || end - start === letters.length) continue;
      const part = letters.slice(start, end);
      const core = part.length < SHORTEST_CORE ? undefined : rows.get(part);
      const spoken =
        core ??
        (start === 0 ? own(COMPOUND_HEADS, part) : undefined) ??
        (end === letters.length ? own(COMPOUND_TAILS, part) : undefined);
      if (spoken === undefined) continue;
      const split = {
        spoken: [...before.spoken, spoken],
        core: before.core + (core === undefined ? 0 : part.length),
      };
      if (isBetter(split, best[end])) best[end] = split;
    }
  }
  return best[letters.length];
}

/**
 * The long form of an abbreviation that is no row of the table but made of rows: "BCĐATGT" → "ban chỉ đạo an toàn giao thông".
 * Undefined where no split covers it, or most of it would rest on parts of one or two letters. `rows`: letters → long form.
 */
export function composeAbbreviation(letters: string, rows: ReadonlyMap<string, string>): string | undefined {
  if (letters.length < SHORTEST || letters.length > LONGEST || !CAPITALS.test(letters)) return undefined;
  const split = bestSplit(letters, rows);
  return split !== undefined && split.core * 2 > letters.length ? split.spoken.join(' ') : undefined;
}

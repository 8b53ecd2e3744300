import { STATE } from './data/abbreviations/state.ts';

const TABLES = [STATE];
const ROWS: ReadonlyMap<string, string> = new Map(TABLES.flatMap((table) => Object.entries(table)));

/** Spelled-out Vietnamese form of an abbreviation such as "UBND"; undefined where it is unknown or depends on its neighbours. */
export function expandAbbreviation(written: string): string | undefined {
  return ROWS.get(written);
}

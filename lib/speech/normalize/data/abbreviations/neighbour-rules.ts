/** One reading of an abbreviation and the neighbours that call for it; words in lower case, any one of them is enough. */
export interface NeighbourRule {
  readonly spoken: string;
  /** Among the two words before. */
  readonly before?: ReadonlySet<string>;
  /** The first word behind, or the first two joined by a space. */
  readonly after?: ReadonlySet<string>;
  /** Among the dozen words before and the half dozen behind, in the same line: what the text is about. */
  readonly near?: ReadonlySet<string>;
  /** As `near`, two words in a row: the first, and those that may follow it. */
  readonly pairs?: ReadonlyMap<string, ReadonlySet<string>>;
  /** What stands directly before: a percent sign ("105% DT"), or how many there are ("3 ĐT"). */
  readonly previous?: 'percent' | 'number';
  /** What stands directly behind. */
  readonly next?:
    | 'name'
    | 'number'
    | 'amount'
    | 'money'
    | 'measure'
    | 'day'
    | 'year'
    | 'colon'
    | 'phone'
    | 'road'
    | 'roman'
    | 'volume'
    | 'holiday'
    | 'address'
    | 'alone'
    | 'percent';
}

export interface AmbiguousAbbreviation {
  /** The first rule that fits wins. */
  readonly rules: readonly NeighbourRule[];
  /** Said where none fits; without it the letters are spelled. */
  readonly otherwise?: string;
}

/** A list as it is written in the tables: "ngân, hàng". */
export const words = (text: string): ReadonlySet<string> => new Set(text.split(', '));

const NEXT_KINDS = [
  'name',
  'number',
  'money',
  'measure',
  'year',
  'colon',
  'phone',
  'road',
  'roman',
  'holiday',
  'alone',
  'percent',
] as const;

function readPairs(list: readonly string[]): ReadonlyMap<string, ReadonlySet<string>> {
  const pairs = new Map<string, Set<string>>();
  for (const cue of list) {
    const [first = '', second] = cue.split('_');
    if (second !== undefined) pairs.set(first, (pairs.get(first) ?? new Set()).add(second));
  }
  return pairs;
}

function readRule(reading: string): NeighbourRule {
  const [spoken = '', cues = ''] = reading.split(' : ');
  const mark = cues.charAt(0);
  if (cues === '%') return { spoken, previous: 'percent' };
  if (cues === '1') return { spoken, previous: 'number' };
  const list = cues.replace(/^[<>#] /, '').split(' ');
  if (mark === '<') return { spoken, before: new Set(list) };
  if (mark === '>') return { spoken, after: new Set(list) };
  const next = mark === '#' ? NEXT_KINDS.find((kind) => kind === list[0]) : undefined;
  return next === undefined
    ? { spoken, near: new Set(list.filter((cue) => !cue.includes('_'))), pairs: readPairs(list) }
    : { spoken, next };
}

/** Rows in the notation of `topics.ts`. */
export function readTopics(text: string): Map<string, AmbiguousAbbreviation> {
  const rows = new Map<string, AmbiguousAbbreviation>();
  for (const line of text.trim().split('\n')) {
    const [key = '', readings = ''] = line.split(' = ');
    const parts = readings.split(' ; ');
    const usual = parts.find((part) => !part.includes(' : '));
    const rules = parts.filter((part) => part.includes(' : ')).map(readRule);
    rows.set(key, usual === undefined ? { rules } : { rules, otherwise: usual });
  }
  return rows;
}

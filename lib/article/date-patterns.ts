/** A calendar date found in a text. Offsets are UTF-16 units of the text that was searched. */
export interface FoundDate {
  year: number;
  month: number;
  day: number;
  start: number;
  end: number;
  /** True for 3/4/2021, whose two numbers could be swapped. */
  swappable: boolean;
}

/** Month names of Vietnamese and of the large European languages; folded, so `fevrier` stands for février. */
const MONTH_NAMES: readonly (readonly string[])[] = [
  'january jan janvier januar enero ene janeiro gennaio januari'.split(' '),
  'february feb fevrier fev februar febrero fevereiro febbraio februari'.split(' '),
  'march mar mars marz maerz marzo marco maart mrz'.split(' '),
  'april apr avril avr abril abr aprile'.split(' '),
  'may mai mayo maio maggio mei'.split(' '),
  'june jun juin juni junio junho giugno'.split(' '),
  'july jul juillet juli julio julho luglio'.split(' '),
  'august aug aout agosto augustus'.split(' '),
  'september sept sep septembre septiembre setembro settembre'.split(' '),
  'october oct octobre oktober okt octubre outubro ottobre'.split(' '),
  'november nov novembre noviembre novembro'.split(' '),
  'december dec decembre dezember dez diciembre dezembro dicembre'.split(' '),
];

const VIETNAMESE_MONTHS = 'mot hai ba tu nam sau bay tam chin muoi muoi_mot muoi_hai'.split(' ');

const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ...MONTH_NAMES.flatMap((names, index) => names.map((name): [string, number] => [name, index + 1])),
  ...VIETNAMESE_MONTHS.map((name, index): [string, number] => [name.replace('_', ' '), index + 1]),
  ['gieng', 1],
  ['chap', 12],
]);

function alternatives(names: readonly string[]): string {
  return [...names].sort((a, b) => b.length - a.length).join('|');
}

const MONTH = `(?<month>${alternatives(MONTH_NAMES.flat())})(?![a-z])\\.?`;
const VIETNAMESE_MONTH = `(?:thang|thg|th)\\.?\\s*(?<month>1[0-2]|0?[1-9]|${alternatives([...VIETNAMESE_MONTHS.map((name) => name.replace('_', '\\s+')), 'gieng', 'chap'])})(?![a-z\\d])`;
const YEAR = '(?<year>(?:19|20)\\d\\d)';
// Spans without white space between them glue the time to the date: "14/06/202108:37", "08:3714/06/2021".
const AFTER = '(?!\\d(?!\\d?:\\d\\d))';
const BEFORE = '(?:(?<!\\d)|(?<=:\\d\\d))';
const DAY = `${BEFORE}(?<day>\\d{1,2})`;
const ORDINAL = '(?:st|nd|rd|th|er|o)?\\.?';

/** The first three letters of every month's name: texts without any need none of the patterns with names. */
const NAMES_MONTH =
  /jan|feb|fev|ene|gen|mar|mae|maa|mrz|apr|avr|abr|may|mai|mag|mei|jun|jui|giu|jul|lug|aug|aou|ago|sep|set|oct|okt|out|ott|nov|dec|dez|dic/;
const NAMES_VIETNAMESE_MONTH = /th(?:ang|g|[.\s\d])/;

/**
 * In the order of trust: where two overlap, the first one counts. All run over folded text. A pattern is made for texts that have what it `needs`:
 * making it costs more than most pages need.
 */
const PATTERNS: { source: string; needs?: RegExp; swappable?: true; pattern?: RegExp }[] = [
  { source: `(?<!\\d)${YEAR}(?<sep>[-/.])(?<month>\\d{1,2})\\k<sep>(?<day>\\d{1,2})(?!\\d)` },
  { source: `${DAY}\\s*(?<sep>[/.-])\\s*(?<month>\\d{1,2})\\s*\\k<sep>\\s*${YEAR}${AFTER}`, swappable: true },
  {
    needs: NAMES_VIETNAMESE_MONTH,
    source: `${DAY}\\s*,?\\s*${VIETNAMESE_MONTH}\\s*(?:,|/|-|nam)?\\s*(?:nam)?\\s*${YEAR}${AFTER}`,
  },
  {
    needs: NAMES_VIETNAMESE_MONTH,
    source: `${VIETNAMESE_MONTH}\\s+(?<day>\\d{1,2})\\s*,?\\s*(?:nam\\s*)?${YEAR}${AFTER}`,
  },
  {
    needs: NAMES_MONTH,
    source: `${DAY}${ORDINAL}\\s*(?:of\\s+|de\\s+)?[-/]?\\s*${MONTH}\\s*,?\\s*(?:de\\s+|del\\s+)?[-/]?\\s*${YEAR}${AFTER}`,
  },
  { needs: NAMES_MONTH, source: `(?<![a-z])${MONTH}\\s*(?<day>\\d{1,2})${ORDINAL}\\s*,?\\s*${YEAR}${AFTER}` },
  {
    needs: NAMES_MONTH,
    source: `(?<![a-z])${MONTH}\\s+(?<day>\\d{1,2})\\s+(?=(?:\\d{1,2}:){2}\\d\\d\\s(?:[a-z]{3,4}\\s)?(?<year>(?:19|20)\\d\\d)(?!\\d))`,
  },
  { needs: NAMES_MONTH, source: `(?<!\\d)${YEAR}\\s*[,-]?\\s*${MONTH}[\\s-]*(?<day>\\d{1,2})(?!\\d)` },
  {
    needs: /\u5e74/,
    source: `(?<!\\d)${YEAR}\\s*\u5e74\\s*(?<month>\\d{1,2})\\s*\u6708\\s*(?<day>\\d{1,2})\\s*\u65e5`,
  },
  { needs: NAMES_MONTH, source: `${DAY}[-\\s]${MONTH}[-\\s](?<year>\\d\\d)(?!\\d)` },
  { source: `(?<![\\d/])(?<day>\\d{1,2})/(?<month>\\d{1,2})/(?<year>\\d\\d)(?![\\d/])`, swappable: true },
];

function monthNumber(written: string): number {
  return MONTH_NUMBERS.get(written.replace(/\s+/g, ' ')) ?? Number(written);
}

function readMatch(match: RegExpExecArray, swappable: boolean): FoundDate {
  const groups = match.groups ?? {};
  const year = Number(groups['year']);
  return {
    year: year < 100 ? year + 2000 : year,
    month: monthNumber(groups['month'] ?? ''),
    day: Number(groups['day']),
    start: match.index,
    end: match.index + match[0].length,
    swappable,
  };
}

/** Every date-like stretch of folded text, in the order of the text. Days and months are as written: they may be impossible. */
export function findDates(folded: string): FoundDate[] {
  const found: FoundDate[] = [];
  if (!/\d/.test(folded)) return found;
  for (const known of PATTERNS) {
    if (known.needs && !known.needs.test(folded)) continue;
    known.pattern ??= new RegExp(known.source, 'g');
    for (const match of folded.matchAll(known.pattern)) {
      const date = readMatch(match, known.swappable === true);
      if (!found.some((other) => date.start < other.end && other.start < date.end)) found.push(date);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

import { AMBIGUOUS } from './ambiguous.ts';
import { composeAbbreviation } from './compounds.ts';
import { BUILDING } from './data/abbreviations/building.ts';
import { BUSINESS } from './data/abbreviations/business.ts';
import { COURTS } from './data/abbreviations/courts.ts';
import { CULTURE } from './data/abbreviations/culture.ts';
import { ECONOMY } from './data/abbreviations/economy.ts';
import { FARMING } from './data/abbreviations/farming.ts';
import { FORCES } from './data/abbreviations/forces.ts';
import { HEALTH } from './data/abbreviations/health.ts';
import { INTERNATIONAL } from './data/abbreviations/international.ts';
import { MESSAGES } from './data/abbreviations/messages.ts';
import { MINISTRIES } from './data/abbreviations/ministries.ts';
import { MOVEMENTS } from './data/abbreviations/movements.ts';
import { OFFICES } from './data/abbreviations/offices.ts';
import { PARTY } from './data/abbreviations/party.ts';
import { PARTY_WORK } from './data/abbreviations/party-work.ts';
import { SCHOOLS } from './data/abbreviations/schools.ts';
import { SECURITY } from './data/abbreviations/security.ts';
import { SOCIETY } from './data/abbreviations/society.ts';
import { STATE } from './data/abbreviations/state.ts';
import { TEACHING } from './data/abbreviations/teaching.ts';
import { TITLES } from './data/abbreviations/titles.ts';
import { TRANSPORT } from './data/abbreviations/transport.ts';
import { UNIONS } from './data/abbreviations/unions.ts';
import { WELFARE } from './data/abbreviations/welfare.ts';
import { remember } from './remember.ts';

/** What has a Vietnamese long form, by field. */
export const TABLES: readonly Readonly<Record<string, string>>[] = [
  PARTY,
  STATE,
  UNIONS,
  ECONOMY,
  SOCIETY,
  SECURITY,
  TITLES,
  PARTY_WORK,
  MINISTRIES,
  OFFICES,
  FORCES,
  COURTS,
  MOVEMENTS,
  WELFARE,
  BUSINESS,
  BUILDING,
  FARMING,
  TRANSPORT,
  HEALTH,
  SCHOOLS,
  TEACHING,
  CULTURE,
  MESSAGES,
];

/** GD&ĐT, GD-ĐT and GDĐT are one abbreviation: its letters without what joins them. */
export function bare(written: string): string {
  return written.replace(/[-&.,/–‑\s]/g, '');
}

/** Letters with stops between, each alone, are initials: T.V. is no television. */
const INITIALS = /^\p{L}(?:\.\p{L})+$/u;

function tableOf(tables: readonly Readonly<Record<string, string>>[]): ReadonlyMap<string, string> {
  const rows = new Map<string, string>();
  for (const [written, spoken] of tables.flatMap((table) => Object.entries(table))) {
    rows.set(written, spoken);
    if (!rows.has(bare(written))) rows.set(bare(written), spoken);
  }
  return rows;
}

/** What has a Vietnamese long form. */
const LONG_FORMS = tableOf(TABLES);
/** What is only said differently. */
const SAID_FORMS = tableOf([INTERNATIONAL]);

/** Number of rows as written in the tables, ambiguous ones included. */
export const ABBREVIATION_COUNT = [...TABLES, INTERNATIONAL].reduce(
  (sum, table) => sum + Object.keys(table).length,
  AMBIGUOUS.size,
);

/**
 * The Vietnamese long form of an abbreviation: "UBND" → "ủy ban nhân dân", "GD-ĐT" as "GD&ĐT". Case counts. Undefined where it is
 * unknown, or where only its neighbours tell what it means and none of its meanings is the usual one.
 */
export function expandAbbreviation(written: string): string | undefined {
  const normal = written.normalize('NFC').trim();
  return AMBIGUOUS.get(normal)?.otherwise ?? LONG_FORMS.get(normal) ?? withAnd(normal, LONG_FORMS.get(bare(normal)));
}

/** "ĐT&XD" by the row of ĐTXD: where each letter is a word, the "&" is said between the words that it stands between. */
function withAnd(written: string, spoken: string | undefined): string | undefined {
  const words = spoken?.split(' ') ?? [];
  const [left = '', right, more] = written.split('&');
  if (right === undefined || more !== undefined || spoken?.includes(' và ')) return spoken;
  const place = bare(left).length;
  return words.length === place + bare(right).length
    ? [...words.slice(0, place), 'và', ...words.slice(place)].join(' ')
    : spoken;
}

const said = remember((written) => {
  const exact = LONG_FORMS.get(written) ?? SAID_FORMS.get(written);
  if (exact !== undefined || INITIALS.test(written)) return exact;
  const short = bare(written);
  return withAnd(written, LONG_FORMS.get(short) ?? SAID_FORMS.get(short));
});
const composed = remember((letters) => composeAbbreviation(letters, LONG_FORMS));

/** Longer than any row of the tables, joiners included. */
const LONGEST = 40;

/** How an abbreviation is said, long form or not; for the recogniser, which settles the ambiguous ones first. */
export function sayAbbreviation(written: string): string | undefined {
  return written.length > LONGEST ? undefined : said(written);
}

/** An abbreviation that is no row but made of rows, as in `composeAbbreviation`; a guess, so no reader is shown it. */
export function sayCompound(letters: string): string | undefined {
  return letters.length > LONGEST ? undefined : composed(letters);
}

/** International names that are said as words or by foreign letters: "COP" → "cóp". */
export function sayForeign(written: string): string | undefined {
  return SAID_FORMS.get(written);
}

const KEYS: readonly string[] = [...LONG_FORMS.keys(), ...SAID_FORMS.keys(), ...AMBIGUOUS.keys()];
/** All words that an abbreviation may begin with: its first run of letters. */
export const ABBREVIATION_HEADS: ReadonlySet<string> = new Set(
  KEYS.map((key) => /^[\p{L}\p{M}]+/u.exec(key)?.[0] ?? key),
);

/** What stands before the digits of "CMT8" and its like. */
const BEFORE_DIGITS: ReadonlySet<string> = new Set(KEYS.map((key) => /^([\p{L}\p{M}]+)\d/u.exec(key)?.[1] ?? ''));

/** Whether some abbreviation is this word and digits right behind it. */
export function endsInDigits(word: string): boolean {
  return BEFORE_DIGITS.has(word);
}

/** All that an abbreviation may begin with, joiners left out. */
const BEGINNINGS: ReadonlySet<string> = new Set(
  KEYS.map(bare).flatMap((key) => Array.from(key, (_letter, at) => key.slice(0, at + 1))),
);

/** Whether an abbreviation of the tables may begin with these letters: whoever joins word to word can stop where none does. */
export function isBeginning(letters: string): boolean {
  return BEGINNINGS.has(letters);
}

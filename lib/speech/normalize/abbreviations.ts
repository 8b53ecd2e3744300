import { AMBIGUOUS } from './data/abbreviations/ambiguous.ts';
import { ECONOMY } from './data/abbreviations/economy.ts';
import { INTERNATIONAL } from './data/abbreviations/international.ts';
import { PARTY } from './data/abbreviations/party.ts';
import { SECURITY } from './data/abbreviations/security.ts';
import { SOCIETY } from './data/abbreviations/society.ts';
import { STATE } from './data/abbreviations/state.ts';
import { TITLES } from './data/abbreviations/titles.ts';
import { UNIONS } from './data/abbreviations/unions.ts';
import { remember } from './remember.ts';

const TABLES = [PARTY, STATE, UNIONS, ECONOMY, SOCIETY, SECURITY, TITLES];

/** GD&ĐT, GD-ĐT and GDĐT are one abbreviation. */
function bare(written: string): string {
  return written.replace(/[-&.,/–‑\s]/g, '');
}

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
export const ABBREVIATION_COUNT = [...TABLES, INTERNATIONAL, AMBIGUOUS].reduce(
  (sum, table) => sum + Object.keys(table).length,
  0,
);

/**
 * The Vietnamese long form of an abbreviation: "UBND" → "ủy ban nhân dân", "GD-ĐT" as "GD&ĐT". Case counts. Undefined where it is
 * unknown, or where only its neighbours tell what it means and none of its meanings is the usual one.
 */
export function expandAbbreviation(written: string): string | undefined {
  const normal = written.normalize('NFC').trim();
  return (
    LONG_FORMS.get(normal) ??
    LONG_FORMS.get(bare(normal)) ??
    (Object.hasOwn(AMBIGUOUS, normal) ? AMBIGUOUS[normal]?.otherwise : undefined)
  );
}

const said = remember((written) => {
  const short = bare(written);
  return LONG_FORMS.get(written) ?? SAID_FORMS.get(written) ?? LONG_FORMS.get(short) ?? SAID_FORMS.get(short);
});

/** Longer than any row of the tables, joiners included. */
const LONGEST = 40;

/** How an abbreviation is said, long form or not; for the recogniser, which settles the ambiguous ones first. */
export function sayAbbreviation(written: string): string | undefined {
  return written.length > LONGEST ? undefined : said(written);
}

/** First run of letters of every abbreviation: a word that is none of these starts none. */
export const ABBREVIATION_HEADS: ReadonlySet<string> = new Set(
  [...LONG_FORMS.keys(), ...SAID_FORMS.keys(), ...Object.keys(AMBIGUOUS)].map(
    (key) => /^[\p{L}\p{M}]+/u.exec(key)?.[0] ?? key,
  ),
);

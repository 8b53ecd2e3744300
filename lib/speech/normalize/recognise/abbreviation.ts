import { sayAbbreviation, startsAbbreviation } from '../abbreviations.ts';
import { AMBIGUOUS } from '../ambiguous.ts';
import type { NeighbourRule } from '../data/abbreviations/neighbour-rules.ts';
import { isWordLike, STOPPED_TITLES, UNSTOPPED } from '../data/abbreviations/stops.ts';
import { markAt, numberAt, pairBefore, pieceOver, skipSpace, wordsAfter, wordsBefore } from '../neighbours.ts';
import { romanValue } from '../numbers/roman.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord, lowered, type Token } from '../tokens.ts';
import { isInHeadline } from './headline.ts';

const JOINERS = '-&./–‑,';
const LONGEST = 6;

type NextTest = (tokens: readonly Token[], at: number) => boolean;

const NEXT: Readonly<Record<NonNullable<NeighbourRule['next']>, NextTest>> = {
  name: (tokens, at) => tokens[at]?.kind === 'capital',
  number: (tokens, at) => numberAt(tokens, at) !== '',
  year: (tokens, at) => /^(?:19|20)\d\d$/.test(numberAt(tokens, at)),
  colon: (tokens, at) => markAt(tokens, at) === ':' && numberAt(tokens, skipSpace(tokens, at + 1)) === '',
  phone: (tokens, at) =>
    /^(?:0\d|1[89]00)/.test(
      numberAt(tokens, markAt(tokens, at) === ':' || markAt(tokens, at) === '(' ? skipSpace(tokens, at + 1) : at),
    ),
  road: (tokens, at) => markAt(tokens, at) === '.' && numberAt(tokens, at + 1) !== '',
  roman: (tokens, at) => romanValue(tokens[at]?.text ?? '') !== undefined,
};

const FAR_BEFORE = 12;
const FAR_BEHIND = 6;

function wordsBehind(tokens: readonly Token[], end: number): string[] {
  const words: string[] = [];
  for (let at = end; words.length < FAR_BEHIND && at < end + FAR_BEHIND * 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') break;
    if (isWord(token)) words.push(lowered(token));
  }
  return words;
}

/** Whether one of the cues, or both halves of "môi_trường" in a row, stand near. */
function isAbout(topic: readonly string[], tokens: readonly Token[], from: number, end: number): boolean {
  const sides = [wordsBefore(tokens, from, FAR_BEFORE).reverse(), wordsBehind(tokens, end)];
  return sides.some((side) =>
    side.some((word, place) => topic.includes(word) || topic.includes(`${word}_${side[place + 1] ?? ''}`)),
  );
}

function fits(rule: NeighbourRule, tokens: readonly Token[], from: number, end: number): boolean {
  const { before, after, near, next } = rule;
  if (before !== undefined && wordsBefore(tokens, from, 2).some((word) => before.includes(word))) return true;
  if (after !== undefined) {
    const [first = '', second = ''] = wordsAfter(tokens, end, 2);
    if (after.includes(first) || after.includes(`${first} ${second}`)) return true;
  }
  if (near !== undefined && isAbout(near, tokens, from, end)) return true;
  return next !== undefined && NEXT[next](tokens, skipSpace(tokens, end));
}

function sayAmbiguous(written: string, tokens: readonly Token[], from: number, end: number): string | undefined {
  const row = AMBIGUOUS.get(written);
  if (row === undefined) return undefined;
  const afterStop = markAt(tokens, end) === '.' ? end + 1 : end;
  const rule = row.rules.find((candidate) => fits(candidate, tokens, from, afterStop));
  return rule?.spoken ?? row.otherwise;
}

/** Ends of the abbreviations that may start at `index`, longest first: letters, then joiner and letters, with nothing between. */
function ends(tokens: readonly Token[], index: number): number[] {
  const found = [index + 1];
  let at = index + 1;
  while (found.length < LONGEST && JOINERS.includes(markAt(tokens, at) || ' ') && isWord(tokens[at + 1])) {
    at += 2;
    found.push(at);
  }
  const digits = tokens[index + 1]?.kind === 'number' ? index + 2 : undefined;
  return digits === undefined ? found.reverse() : [digits, ...found.reverse()];
}

/** Index past the stop that belongs to the abbreviation: before a name or a number, and after "v.v". */
function pastStop(tokens: readonly Token[], written: string, end: number): number {
  if (markAt(tokens, end) !== '.' || markAt(tokens, end + 1) === '/') return end;
  const next = tokens[skipSpace(tokens, end + 1)];
  if (UNSTOPPED.has(written.toLowerCase())) return next?.kind === 'lower' || next?.kind === 'mark' ? end + 1 : end;
  const isGlued = tokens[end + 1] === next && isWord(next);
  const isNamed =
    next?.kind === 'capital' ||
    next?.kind === 'upper' ||
    next?.kind === 'mixed' ||
    next?.kind === 'number' ||
    next?.kind === 'letter';
  return (STOPPED_TITLES.has(written) && isNamed) || isGlued ? end + 1 : end;
}

function isPlainWord(reading: Reading, index: number, end: number): boolean {
  const { tokens } = reading;
  const token = tokens[index];
  if (end !== index + 1 || token === undefined) return false;
  return (token.kind === 'upper' || token.kind === 'letter') && isSyllable(token.text) && isInHeadline(tokens, index);
}

/** "Trung tâm TTYT": what the text has just written out is not said again. */
function once(tokens: readonly Token[], index: number, spoken: string): string {
  const [first = '', second = '', ...rest] = spoken.split(' ');
  return rest.length > 0 && tokens[index - 1]?.kind === 'space' && pairBefore(tokens, index) === `${first} ${second}`
    ? rest.join(' ')
    : spoken;
}

function matchAt(reading: Reading, index: number, end: number): Match | undefined {
  const { tokens, text } = reading;
  const written = text.slice(tokens[index]?.start, tokens[end - 1]?.end);
  const spoken = sayAmbiguous(written, tokens, index, end) ?? sayAbbreviation(written);
  if (spoken === undefined || isPlainWord(reading, index, end)) return undefined;
  const after = tokens[end];
  if (isWord(after) || (after?.kind === 'number' && !isWordLike(written))) return undefined;
  return { end: pastStop(tokens, written, end), pieces: [pieceOver(reading, index, end, once(tokens, index, spoken))] };
}

/** A known abbreviation: UBND, GD&ĐT, PGS.TS, and the ambiguous ones by their neighbours. */
export const abbreviation: Recogniser = {
  name: 'abbreviation',
  starts: ['upper', 'mixed', 'capital', 'letter', 'lower'],
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    if (token === undefined || !startsAbbreviation(token)) return undefined;
    if (tokens[index - 1]?.kind === 'number' && !isWordLike(token.text)) return undefined;
    for (const end of ends(tokens, index)) {
      const match = matchAt(reading, index, end);
      if (match !== undefined) return match;
    }
    return undefined;
  },
};

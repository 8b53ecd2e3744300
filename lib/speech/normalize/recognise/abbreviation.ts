import { ABBREVIATION_HEADS, isBeginning, sayAbbreviation } from '../abbreviations.ts';
import { COLLOCATED, sayByCollocation } from '../collocations.ts';
import { sayAmbiguous } from '../company.ts';
import { isWordLike, STOPPED_TITLES, UNSTOPPED } from '../data/abbreviations/stops.ts';
import { markAt, pairBefore, pieceOver, skipSpace } from '../neighbours.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Match, Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';
import { isInHeadline } from './headline.ts';

/** All that it may begin with. */
const HEADS: ReadonlySet<string> = new Set([...ABBREVIATION_HEADS, ...COLLOCATED]);

const JOINERS = '-&./–‑,';
const LONGEST = 6;

/** Ends of the abbreviations that may start at `index`, longest first: letters, then joiner and letters, with nothing between. */
function ends(tokens: readonly Token[], index: number): number[] {
  const found = [index + 1];
  let letters = tokens[index]?.text ?? '';
  for (let at = index + 1; found.length < LONGEST; at += 2) {
    const part = tokens[at + 1];
    if (!isWord(part) || !JOINERS.includes(markAt(tokens, at) || ' ')) break;
    letters += part.text;
    if (!isBeginning(letters)) break;
    found.push(at + 2);
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
  return rest.length > 0 &&
    tokens[index - 1]?.kind === 'space' &&
    isWord(tokens[index - 2]) &&
    pairBefore(tokens, index) === `${first} ${second}`
    ? rest.join(' ')
    : spoken;
}

/** As it was tidied: "T.P" is TP. */
function textOf(tokens: readonly Token[], from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) text += tokens[at]?.text ?? '';
  return text;
}

function matchAt(reading: Reading, index: number, end: number): Match | undefined {
  const { tokens } = reading;
  const written = textOf(tokens, index, end);
  const after = tokens[end];
  if (isWord(after) || (after?.kind === 'number' && !isWordLike(written))) return undefined;
  const spoken =
    sayByCollocation(written, tokens, index, end) ??
    sayAmbiguous(written, tokens, index, end) ??
    sayAbbreviation(written);
  if (spoken === undefined || isPlainWord(reading, index, end)) return undefined;
  return { end: pastStop(tokens, written, end), pieces: [pieceOver(reading, index, end, once(tokens, index, spoken))] };
}

/** A known abbreviation: UBND, GD&ĐT, PGS.TS, and the ambiguous ones by their neighbours. */
export const abbreviation: Recogniser = {
  name: 'abbreviation',
  starts: ['upper', 'mixed', 'capital', 'letter', 'lower'],
  words: HEADS,
  recognise(reading, index) {
    const { tokens } = reading;
    const token = tokens[index];
    if (token === undefined || !HEADS.has(token.text)) return undefined;
    if (tokens[index - 1]?.kind === 'number' && !isWordLike(token.text)) return undefined;
    for (const end of ends(tokens, index)) {
      const match = matchAt(reading, index, end);
      if (match !== undefined) return match;
    }
    return undefined;
  },
};

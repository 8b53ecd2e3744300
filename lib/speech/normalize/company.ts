import { AMBIGUOUS, type AmbiguousRow } from './ambiguous.ts';
import { LONGER_WORDS } from './data/abbreviations/longer-words.ts';
import type { NeighbourRule } from './data/abbreviations/neighbour-rules.ts';
import { SCALES } from './data/spacing.ts';
import { markAt, numberAt, skipSpace, skipSpaceBack, wordAfter, wordsAfter, wordsBefore } from './neighbours.ts';
import { isYear, scanLiteral } from './numbers/literal.ts';
import { romanValue } from './numbers/roman.ts';
import { isWord, type Token } from './tokens.ts';
import { readPlainUnit } from './units.ts';

type NextTest = (tokens: readonly Token[], at: number) => boolean;

function isSlash(tokens: readonly Token[], at: number): boolean {
  const mark = markAt(tokens, at);
  return mark === '/' || mark === '-';
}

/** Index of what the number at an index counts. */
function pastNumber(tokens: readonly Token[], at: number): number | undefined {
  const end = scanLiteral(tokens, at)?.end;
  return end === undefined ? undefined : skipSpace(tokens, end);
}

/** "850tr", "1,5 tỷ" */
function isMoney(tokens: readonly Token[], at: number): boolean {
  const unit = pastNumber(tokens, at);
  return unit !== undefined && (SCALES.has(tokens[unit]?.text ?? '') || readPlainUnit(tokens, unit)?.kind === 'money');
}

/** "60.000m3", "110MW"; "2A" is a number with its letter. */
function isMeasure(tokens: readonly Token[], at: number): boolean {
  const unit = pastNumber(tokens, at);
  if (unit === undefined || tokens[unit]?.kind === 'letter') return false;
  return readPlainUnit(tokens, unit)?.kind === 'measure';
}

/** What an address begins with. */
const PLACE_HEADS: ReadonlySet<string> = new Set(
  'số xóm thôn đường phố ngõ ngách hẻm kiệt phường xã tổ khu ấp km tầng tòa toà lô huyện quận thị thành tỉnh kdc tdp khóm bản nhà'.split(
    ' ',
  ),
);

const NEXT: Readonly<Record<NonNullable<NeighbourRule['next']>, NextTest>> = {
  name: (tokens, at) => tokens[at]?.kind === 'capital',
  number: (tokens, at) => numberAt(tokens, at) !== '',
  amount: (tokens, at) => numberAt(tokens, markAt(tokens, at) === ':' ? skipSpace(tokens, at + 1) : at) !== '',
  money: isMoney,
  measure: isMeasure,
  day: (tokens, at) => tokens[markAt(tokens, at) === ',' ? skipSpace(tokens, at + 1) : at]?.text === 'ngày',
  year: (tokens, at) => isYear(numberAt(tokens, at)),
  colon: (tokens, at) => markAt(tokens, at) === ':' && numberAt(tokens, skipSpace(tokens, at + 1)) === '',
  phone: (tokens, at) =>
    /^(?:0\d|1[89]00)/.test(
      numberAt(tokens, markAt(tokens, at) === ':' || markAt(tokens, at) === '(' ? skipSpace(tokens, at + 1) : at),
    ),
  road: (tokens, at) => markAt(tokens, at) === '.' && numberAt(tokens, at + 1) !== '',
  holiday: (tokens, at) =>
    /^0?2$/.test(numberAt(tokens, at)) && isSlash(tokens, at + 1) && /^0?9$/.test(numberAt(tokens, at + 2)),
  volume: (tokens, at) =>
    markAt(tokens, at - 1) === '.' &&
    (/^\d{1,2}$/.test(numberAt(tokens, at)) || romanValue(tokens[at]?.text ?? '') !== undefined),
  percent: (tokens, at) => markAt(tokens, pastNumber(tokens, at) ?? tokens.length) === '%',
  alone: (tokens, at) => tokens.length === 1 || (at < 3 && markAt(tokens, at) === '|'),
  address: (tokens, at) => {
    const first = markAt(tokens, at) === ':' ? tokens[skipSpace(tokens, at + 1)] : undefined;
    return first?.kind === 'number' || (isWord(first) && PLACE_HEADS.has(first.lower));
  },
  roman: (tokens, at) => romanValue(tokens[at]?.text ?? '') !== undefined,
};

const FAR_BEFORE = 12;
const FAR_BEHIND = 6;

/** A word near an abbreviation with which a cue of some topic begins, and the word that follows it. */
interface Hint {
  readonly word: string;
  readonly following: string;
}

function hintsBefore(tokens: readonly Token[], from: number, cues: ReadonlySet<string>): Hint[] {
  const hints: Hint[] = [];
  let following = '';
  for (let at = from - 1, seen = 0; seen < FAR_BEFORE && from - at < FAR_BEFORE * 4; at -= 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') break;
    if (!isWord(token)) continue;
    if (cues.has(token.lower)) hints.push({ word: token.lower, following });
    following = token.lower;
    seen += 1;
  }
  return hints;
}

function hintsBehind(tokens: readonly Token[], end: number, cues: ReadonlySet<string>): Hint[] {
  const hints: Hint[] = [];
  let word = '';
  for (let at = end, seen = 0; seen < FAR_BEHIND && at < end + FAR_BEHIND * 3; at += 1) {
    const token = tokens[at];
    if (token === undefined || token.kind === 'break') break;
    if (!isWord(token)) continue;
    if (cues.has(word)) hints.push({ word, following: token.lower });
    word = token.lower;
    seen += 1;
  }
  if (cues.has(word)) hints.push({ word, following: '' });
  return hints;
}

/** "giải" speaks of a prize or a cup, "giải ngân" of neither. */
function isInLongerWord(word: string, following: string): boolean {
  return LONGER_WORDS.get(word)?.has(following) === true;
}

/** What stands around one abbreviation. Each side is looked at when the first rule asks for it, and once. */
class Company {
  private readonly tokens: readonly Token[];
  private readonly from: number;
  private readonly end: number;
  private readonly row: AmbiguousRow;
  private before?: readonly string[];
  private after?: readonly string[];
  private hints?: readonly Hint[];

  constructor(tokens: readonly Token[], from: number, end: number, row: AmbiguousRow) {
    this.tokens = tokens;
    this.from = from;
    this.end = end;
    this.row = row;
  }

  /** Whether a rule calls for this company. */
  suits({ before, after, near, pairs, next, previous }: NeighbourRule): boolean {
    if (previous !== undefined && this.isPast(previous)) return true;
    if (before !== undefined) for (const word of this.wordsBefore()) if (before.has(word)) return true;
    if (after !== undefined) for (const word of this.wordsAfter()) if (after.has(word)) return true;
    if (near !== undefined || pairs !== undefined)
      for (const { word, following } of this.wordsNear())
        if (pairs?.get(word)?.has(following) || (near?.has(word) && !isInLongerWord(word, following))) return true;
    return next !== undefined && NEXT[next](this.tokens, skipSpace(this.tokens, this.end));
  }

  private isPast(what: 'percent' | 'number'): boolean {
    const before = this.tokens[skipSpaceBack(this.tokens, this.from)];
    return what === 'percent' ? before?.text === '%' : before?.kind === 'number';
  }

  private wordsBefore(): readonly string[] {
    this.before ??= wordsBefore(this.tokens, this.from, 2);
    return this.before;
  }

  /** The first word behind, the first two joined, the first three. */
  private wordsAfter(): readonly string[] {
    if (this.after === undefined) {
      const first = wordAfter(this.tokens, this.end);
      const [, second = '', third = ''] = this.row.phraseHeads.has(first) ? wordsAfter(this.tokens, this.end, 3) : [];
      this.after = second === '' ? [first] : [first, `${first} ${second}`, `${first} ${second} ${third}`];
    }
    return this.after;
  }

  private wordsNear(): readonly Hint[] {
    if (this.hints === undefined) {
      const { tokens, from, end } = this;
      const { cues } = this.row;
      this.hints = [...hintsBefore(tokens, from, cues), ...hintsBehind(tokens, end, cues)];
    }
    return this.hints;
  }
}

/** An abbreviation of more than one meaning by its neighbours; undefined where they do not tell and no meaning is the usual one. */
export function sayAmbiguous(written: string, tokens: readonly Token[], from: number, end: number): string | undefined {
  const row: AmbiguousRow | undefined = AMBIGUOUS.get(written);
  if (row === undefined) return undefined;
  const company = new Company(tokens, from, markAt(tokens, end) === '.' ? end + 1 : end, row);
  for (const rule of row.rules) if (company.suits(rule)) return rule.spoken;
  return row.otherwise;
}

import { RANKS } from './ranks.ts';
import { RECOGNISERS } from './recognise/index.ts';
import type { Recogniser } from './recogniser.ts';
import { isWord, type Place, type Run, TOKEN_KINDS, type Token } from './tokens.ts';

/** A recogniser with its rank. */
export interface Seat {
  readonly recogniser: Recogniser;
  readonly ask: Recogniser['recognise'];
  readonly isSingle: boolean;
  readonly reach: Recogniser['reach'];
  readonly rank: number;
  readonly forced: boolean;
}

/** Marks that some recogniser names; all others are alike. */
const NAMED_MARKS: ReadonlySet<string> = new Set(
  RECOGNISERS.flatMap(({ marks, behind, beyond }) => [...(marks ?? []), ...(behind ?? []), ...(beyond ?? [])]),
);

/** Recognisers that start at some words or numbers alone, each with a bit of its own. */
const CHOOSY: readonly Recogniser[] = RECOGNISERS.filter(({ words, fits }) => words ?? fits);

/** How many bits a number has for them. */
const MOST_CHOOSY = 31;
if (CHOOSY.length > MOST_CHOOSY) throw new Error('more recognisers of some words than bits');

/** By word: the bits of those whose table it is in. */
const BITS = new Map<string, number>();
for (const [place, { words = [] }] of CHOOSY.entries())
  for (const word of words) BITS.set(word, (BITS.get(word) ?? 0) | (1 << place));

const bitOf = (recogniser: Recogniser): number => 1 << CHOOSY.indexOf(recogniser);
/** Those who go by a word's looks, by the kind that they start at. */
const BY_LOOKS = new Map(
  TOKEN_KINDS.map((kind) => [
    kind,
    CHOOSY.flatMap((recogniser) => {
      const { fits, starts } = recogniser;
      return fits && starts.includes(kind) ? [{ fits, bit: bitOf(recogniser) }] : [];
    }),
  ]),
);

/** Who has this run in a table of words, and whom it fits. */
function bitsOf({ kind, text, lower }: Run): number {
  if (kind === 'mark' || kind === 'space' || kind === 'break') return 0;
  let bits = kind === 'number' ? 0 : (BITS.get(text) ?? 0);
  if (lower !== text) bits |= BITS.get(lower) ?? 0;
  for (const { fits, bit } of BY_LOOKS.get(kind) ?? []) if (fits(text)) bits |= bit;
  return bits;
}

/** Behind the last token. */
const END = 'end';

function nameOf({ kind, text }: Run): string {
  if (kind !== 'mark') return kind;
  return NAMED_MARKS.has(text) ? text : 'mark';
}

/** Numbers for neighbours, from 0. */
const KEYS = new Map<string, number>();

function keyFor(name: string): number {
  const key = KEYS.get(name) ?? KEYS.size;
  KEYS.set(name, key);
  return key;
}

const END_KEY = keyFor(END);
/** By bits, then by name. */
const PLACES = new Map<number, Map<string, Place>>();
let places = 0;

function newPlace(name: string): Place {
  places += 1;
  return { id: places, key: keyFor(name) };
}

/** What the board has to know of a run, found once. */
function placeOf(run: Run): Place {
  if (run.place !== undefined) return run.place;
  const name = nameOf(run);
  const bits = bitsOf(run);
  const alike = PLACES.get(bits) ?? new Map<string, Place>();
  const place = alike.get(name) ?? newPlace(name);
  PLACES.set(bits, alike.set(name, place));
  run.place = place;
  return place;
}

const keyOf = (token: Token | undefined): number => (token === undefined ? END_KEY : placeOf(token.run).key);
const nameAt = (token: Token | undefined): string => (token === undefined ? END : nameOf(token.run));

interface Neighbours {
  readonly token: Token;
  readonly bits: number;
  readonly next: string;
  readonly far: string;
}

function mayStart(recogniser: Recogniser, { token, bits, next, far }: Neighbours): boolean {
  const { starts, marks, words, fits, behind, beyond } = recogniser;
  if (!starts.includes(token.kind)) return false;
  const isChosen = (bits & bitOf(recogniser)) !== 0;
  if (isWord(token) && (words ?? fits) && !isChosen) return false;
  if (token.kind === 'number' && fits && !isChosen) return false;
  if (token.kind === 'mark' && marks !== undefined && !marks.has(token.text)) return false;
  if (behind !== undefined && !behind.has(next)) return false;
  return next !== 'space' || beyond === undefined || beyond.has(far);
}

/** By the number of a token's place, then by the key of a neighbour; filled as they come along. */
type Rows = (readonly Seat[] | undefined)[][];

/** Who is asked at which tokens. */
export class Board {
  /** From the highest rank down. */
  private readonly seats: readonly Seat[];
  /** Where no space follows: by the next token. */
  private readonly near: Rows = [];
  /** Where a space follows: by the one behind it. */
  private readonly far: Rows = [];

  constructor(recognisers: readonly Recogniser[]) {
    this.seats = recognisers
      .map((recogniser) => ({
        recogniser,
        ask: recogniser.recognise,
        isSingle: recogniser.isSingle === true,
        reach: recogniser.reach,
        rank: RANKS[recogniser.name]?.rank ?? 0,
        forced: RANKS[recogniser.name]?.forced === true,
      }))
      .sort((one, other) => other.rank - one.rank);
  }

  /** Those who may have something to say of `token`, which is token `index`. */
  seatsFor(tokens: readonly Token[], index: number, token: Token): readonly Seat[] {
    const next = tokens[index + 1];
    const isSpaced = next?.kind === 'space';
    const other = isSpaced ? tokens[index + 2] : next;
    const rows = isSpaced ? this.far : this.near;
    const { id } = placeOf(token.run);
    const key = keyOf(other);
    const known = rows[id]?.[key];
    if (known !== undefined) return known;
    const far = nameAt(other);
    const place = { token, bits: bitsOf(token.run), next: isSpaced ? 'space' : far, far };
    const seats = this.seats.filter(({ recogniser }) => mayStart(recogniser, place));
    rows[id] ??= [];
    rows[id][key] = seats;
    return seats;
  }
}

const WHOLE = new Board(RECOGNISERS);
const WITHOUT_DICTIONARY = new Board(RECOGNISERS.filter(({ name }) => name !== 'dictionary'));

/** The board for a reader with words of their own, or for all others. */
export function boardFor(hasDictionary: boolean): Board {
  return hasDictionary ? WHOLE : WITHOUT_DICTIONARY;
}

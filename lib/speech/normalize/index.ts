import { type Assembled, Assembler } from './assemble.ts';
import { resolveOptions, type SpeechOptions } from './options.ts';
import { type Pass, runPipeline } from './pipeline.ts';
import { settle } from './settle.ts';
import { cleanSource, type Source } from './source.ts';
import { stretchEnds } from './stretches.ts';

export { expandAbbreviation } from './abbreviations.ts';
export { DEFAULT_SPEECH_OPTIONS, type DictionaryEntry, type SpeechOptions } from './options.ts';

/** A spoken piece: words only, no punctuation. `start` and `end` are UTF-16 offsets of the written form in the source text. */
export interface SpokenToken {
  readonly start: number;
  readonly end: number;
  readonly spoken: string;
}

/** A spoken piece that knows where it stands in the spoken text too. */
export interface PlacedToken extends SpokenToken {
  /** UTF-16 offset of `spoken` in `SpeechForm.text`. */
  readonly at: number;
}

/** The whole spoken form of a text. */
export interface SpeechForm {
  /** For the synthesiser: NFC, without `& < >`, words with single spaces, pauses on the word before them. */
  readonly text: string;
  /** In order of `at` and of `start`; every word of `text` is in one of them. */
  readonly tokens: readonly PlacedToken[];
}

export interface TraceStep {
  readonly written: string;
  /** Name of the recogniser; "plain" for what says itself. */
  readonly recogniser: string;
  readonly spoken: string;
}

/** The stretches of clean text as they were read, each with its place. One that is as the one before it is not read again. */
function* passes(text: string, options: SpeechOptions | undefined): Generator<{ pass: Pass; base: number }> {
  const resolved = resolveOptions(options);
  let base = 0;
  let last: { readonly stretch: string; readonly pass: Pass } | undefined;
  for (const end of stretchEnds(text)) {
    const stretch = text.slice(base, end);
    if (last?.stretch !== stretch) last = { stretch, pass: runPipeline(stretch, resolved) };
    yield { pass: last.pass, base };
    base = end;
  }
}

function readOnce(text: string, options: SpeechOptions | undefined, keepsPieces: boolean): Assembled {
  const assembler = new Assembler(keepsPieces);
  for (const { pass, base } of passes(text, options)) assembler.add(pass, base);
  return assembler.finish();
}

function read(source: Source, options: SpeechOptions | undefined, keepsPieces: boolean): Assembled {
  const again = (text: string): Assembled => readOnce(text, options, keepsPieces);
  const form = again(source.text);
  // What the reader's own dictionary says is read no further.
  return options?.dictionary?.length ? form : settle(form, source.text, again);
}

/**
 * Spoken text with the place of every piece in both strings: what a player needs to paint the word being said.
 * Any string will do; an empty or silent one gives an empty form.
 */
export function speechForm(text: string, options?: SpeechOptions): SpeechForm {
  const source = cleanSource(text);
  const spoken = read(source, options, true);
  const tokens = spoken.pieces.map((piece) => ({
    start: source.sourceStart(piece.start),
    end: source.sourceEnd(piece.end),
    spoken: piece.spoken,
    at: piece.at,
  }));
  return { text: spoken.text, tokens };
}

/**
 * Written Vietnamese → spoken Vietnamese, one string: lower-case words apart from names kept as written, the sentence's own
 * punctuation kept, lines kept. Never throws; no digit is left unread. Rules: northern broadcast reading.
 */
export function normalizeForSpeech(text: string, options?: SpeechOptions): string {
  return read(cleanSource(text), options, false).text;
}

/**
 * The spoken pieces with their spans in `text` (UTF-16 units), in order: their words are the words of
 * `normalizeForSpeech(text)`, punctuation aside. One piece may say several words ("XII": "mười hai").
 */
export function spokenTokens(text: string, options?: SpeechOptions): SpokenToken[] {
  return speechForm(text, options).tokens.map(({ start, end, spoken }) => ({ start, end, spoken }));
}

function tracePass({ tokens, claims }: Pass): TraceStep[] {
  const rows: TraceStep[] = [];
  const plain = (from: number, to: number): void => {
    for (const { text: written } of tokens.slice(from, to))
      if (written.trim() !== '') rows.push({ written, recogniser: 'plain', spoken: written });
  };
  let index = 0;
  for (const { from, to, recogniser, match } of claims) {
    plain(index, from);
    const written = tokens.slice(from, to).map((token) => token.text);
    const spoken = match.pieces.map((piece) => piece.spoken).join(' ') + (match.pause ?? '');
    rows.push({ written: written.join(''), recogniser, spoken });
    index = to;
  }
  plain(index, tokens.length);
  return rows;
}

/** Who read what: one row a claim or plain token, white space left out. For people who wonder why, and for `npm run say`. */
export function traceSpeech(text: string, options?: SpeechOptions): TraceStep[] {
  return [...passes(cleanSource(text).text, options)].flatMap(({ pass }) => tracePass(pass));
}

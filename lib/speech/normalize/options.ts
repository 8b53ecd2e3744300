/** One entry of the reader's own dictionary: what stands in the text and how it is to be said. */
export interface DictionaryEntry {
  /** As written, compared letter for letter (NFC). */
  readonly written: string;
  /** What is said instead; normalized no further. */
  readonly spoken: string;
  /** True: only where no letter or digit touches it. Default true. */
  readonly wholeWord?: boolean;
}

export interface SpeechOptions {
  /** `news`: two digits after the comma as a number, else digit by digit; `digits`: always by digit; `number`: always a number. */
  readonly decimals?: 'news' | 'digits' | 'number';
  readonly thousand?: 'nghìn' | 'ngàn';
  readonly zeroTen?: 'linh' | 'lẻ';
  /** Names of letters: northern ("e-lờ" schooling aside: lờ, mờ, nờ) or southern. */
  readonly letters?: 'north' | 'south';
  /** Codes such as 15-NQ/TW: `full` expands the letters, `short` says number and year only, `letters` spells. */
  readonly documentCodes?: 'full' | 'short' | 'letters';
  /** Foreign and loan words: respelled for a Vietnamese voice, or kept for a voice that knows them. */
  readonly loanWords?: 'respell' | 'keep';
  /** `pause` puts a comma between the groups of a telephone number. */
  readonly phoneGroups?: 'run' | 'pause';
  /** Applied before every rule. */
  readonly dictionary?: readonly DictionaryEntry[];
}

export type ResolvedOptions = Required<SpeechOptions>;

/** What holds where the caller says nothing: northern broadcast reading. */
export const DEFAULT_SPEECH_OPTIONS: ResolvedOptions = {
  decimals: 'news',
  thousand: 'nghìn',
  zeroTen: 'linh',
  letters: 'north',
  documentCodes: 'full',
  loanWords: 'respell',
  phoneGroups: 'run',
  dictionary: [],
};

/** Options with the defaults in the place of those not given. */
export function resolveOptions(options: SpeechOptions = {}): ResolvedOptions {
  return { ...DEFAULT_SPEECH_OPTIONS, ...options };
}

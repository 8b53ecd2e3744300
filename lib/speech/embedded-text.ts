/** Syllables that the engine's Vietnamese rules hand to English or spell out, and how to write them so that they stay Vietnamese. */
const RESPELLINGS: Readonly<Record<string, string>> = {
  buy: 'bui',
  gen: 'gien',
  hat: 'hát',
  mat: 'mát',
  veo: 've-o',
  xki: 'xờ-ki',
  xkết: 'xờ-kết',
};

/** Zero-width characters glue words, variation selectors and surrogates of emoji are spelled out by name. */
const UNSPEAKABLE =
  /[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2064\ufeff\p{Extended_Pictographic}\p{Cs}]|[\ufe00-\ufe0f]/gu;

/** The engine always parses SSML. */
const MARKUP = /[&<>]/g;

/** What closes behind the end of a sentence: the engine takes it for one more clause, and rests a quarter of a second more. */
const CLOSING = /(?<=[.!?…])[\s"'”’»)\]]+$/u;

interface EngineWord {
  /** Code points before it in the engine's text. */
  position: number;
  /** UTF-16 span of the source word, without the punctuation around it. */
  start: number;
  end: number;
}

export interface EngineText {
  text: string;
  words: EngineWord[];
}

/** A bracket or quotation mark before a full stop: where a small letter follows, the engine makes a word of the stop. */
const CLOSED_STOP = /[)"”]+(?=\.+$)/u;

function respell(word: string): string {
  const clean = word
    .normalize('NFC')
    .replace(UNSPEAKABLE, '')
    .replace(MARKUP, (mark) => (mark === '&' ? ' và ' : ' '));
  return clean
    .replace(CLOSED_STOP, '')
    .replace(/^\p{L}+/u, (syllable) => RESPELLINGS[syllable.toLowerCase()] ?? syllable)
    .trim();
}

function trimmedSpan(token: string, at: number): { start: number; end: number } {
  const core = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/su.exec(token);
  return core
    ? { start: at + core.index, end: at + core.index + core[0].length }
    : { start: at, end: at + token.length };
}

/**
 * What the engine is given for `text`: NFC, without markup and signs it would spell out, one space between words;
 * and where each word of it came from. Text that holds nothing to say gives an empty `text`.
 */
export function toEngineText(text: string): EngineText {
  const words: EngineWord[] = [];
  const parts: string[] = [];
  let position = 0;
  for (const match of text.matchAll(/\S+/gu)) {
    const form = respell(match[0]);
    if (!form) continue;
    words.push({ position, ...trimmedSpan(match[0], match.index) });
    parts.push(form);
    position += [...form].length + 1;
  }
  const joined = parts.join(' ').replace(CLOSING, '');
  return { text: /[\p{L}\p{N}]/u.test(joined) ? joined : '', words };
}

/** The source word that holds the engine's position (code points from 0), or undefined before the first. */
export function wordAt(words: readonly EngineWord[], position: number): EngineWord | undefined {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.position ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return words[low - 1];
}

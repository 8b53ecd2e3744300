import { remember } from './remember.ts';

/** Text made clean for reading, with the place in the source of each of its UTF-16 units. */
export interface Source {
  readonly text: string;
  /** Source offset of clean offset `at`, which may be `text.length`. */
  sourceStart(at: number): number;
  /** Source offset of the end of the clean unit that ends at `at`. */
  sourceEnd(at: number): number;
}

/** What is clean as it stands: no mark to join, nothing that folds into another form, nothing invisible. */
const CLEAN = '\\t\\n\\r -~\\u00a0-\\u00ac\\u00ae-\\u02ffΑ-ΡΣ-ω\\u1e00-\\u1eff‐-‧…‰′″₠-₧₩-₿№−√∛∞≈≠≤≥';
const ALL_CLEAN = new RegExp(`^[${CLEAN}]*$`);
/** A run of what is clean, or one sign with the marks on it. */
const PARTS = new RegExp(`[${CLEAN}]+(?!\\p{M})|[^\\p{M}]\\p{M}*|\\p{M}+`, 'gsu');
const INVISIBLE =
  /^(?:(?![\t\n\r\u0085])(?:[\p{Cf}\p{Cc}\u115f\u1160]|\p{Variation_Selector}|\u034f|\u17b4|\u17b5))+$/u;
/** A letter of any script that shows: most of what is not clean already. */
const LETTER = /^(?![\u115f\u1160])\p{L}$/u;
const KEEP_COMPATIBILITY = /^[²³¹⁰⁴-⁹⁺⁻½⅓⅔¼¾⅕-⅞…№℃℉™ªº\u00a0‑′″µ¨´¸‥⁄ˋ½⅐-⅒]/;
const INVISIBLE_INSIDE = /(?![\t\n\r\u0085])(?:[\p{Cf}\p{Cc}\u115f\u1160]|\p{Variation_Selector}|\u034f)/gu;
const DECIMAL_DIGIT = /^\p{Nd}$/u;
const OTHER_NUMBER = /^[\p{No}\p{Nl}]$/u;
const LONGEST_FOLD = 6;
/** Ornaments, arrows, emoji: signs that no table names part words and say nothing. A bullet is a pause, and stays. */
const SILENT_SIGN = /^(?![≠≈±×÷≤≥⩽⩾№§√∞→↑↓▲▼−∼∈∩∪⊂∅∠⊥∥⇒⇔∀∃∉∑∆∫])[\p{So}\p{Sm}\p{Sk}](?:\p{M}|[\ud800-\udfff])*$/u;
const SUPERSCRIPT_RUN = /[⁰¹⁴-⁹]/;

function digitValue(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && DECIMAL_DIGIT.test(String.fromCodePoint(zero - 1))) zero -= 1;
  // Blocks of digits stand side by side only among the mathematical digits, where NFKC has already answered.
  return String((code - zero) % 10);
}

/** What was typed for another sign that looks like it: the masculine ordinal, the Icelandic eth, the division slash. All are one unit long. */
const MISTYPED: Readonly<Record<string, string>> = { º: '°', Ð: 'Đ', Ɖ: 'Đ', ð: 'đ', '∕': '/' };
const ANY_MISTYPED = new RegExp(`[${Object.keys(MISTYPED).join('')}]`, 'g');

/** "3O/6/2O24": the letter in place of the figure, as scanners read it, where only a day or a year can stand. */
const SCANNED_DAY = /(?<![\p{L}\d])([123])O(?=\/\d)/gu;
const SCANNED_YEAR = /(?<=\/)(?:2O(?=[\dO]\d(?!\d))|2[0O][O0](?=\d(?!\d)))/g;

function asMeant(raw: string): string {
  const meant = raw.replace(ANY_MISTYPED, (sign) => MISTYPED[sign] ?? sign);
  if (!meant.includes('O/') && !meant.includes('/2')) return meant;
  return meant.replace(SCANNED_DAY, '$10').replace(SCANNED_YEAR, (year) => year.replaceAll('O', '0'));
}

function foldCluster(cluster: string): string {
  if (LETTER.test(cluster) && cluster.normalize('NFKC') === cluster) return cluster;
  if (INVISIBLE.test(cluster)) return '';
  const bare = cluster.normalize('NFC').replace(INVISIBLE_INSIDE, '');
  if (KEEP_COMPATIBILITY.test(bare)) return bare;
  const folded = bare.normalize('NFKC').replace(INVISIBLE_INSIDE, '');
  // A whole phrase in one sign of another script: nothing that this voice can say.
  if (folded.length > LONGEST_FOLD) return bare;
  if (DECIMAL_DIGIT.test(folded) && !/^\d$/.test(folded)) return digitValue(folded);
  if (OTHER_NUMBER.test(folded) && !SUPERSCRIPT_RUN.test(folded)) return ' ';
  if (SILENT_SIGN.test(folded)) return ' ';
  return /[\ud800-\udfff]/.test(folded) && !folded.isWellFormed() ? ' ' : folded;
}

function cleanAny(part: string): string {
  return ALL_CLEAN.test(part) ? part : foldCluster(part);
}

const cleanPart = remember(cleanAny);

/** Source offsets by clean offset: of the beginning and of the end of the sign that stands there. */
function placesOf(written: readonly string[], clean: readonly string[], length: number) {
  const starts = new Uint32Array(length);
  const ends = new Uint32Array(length);
  let [from, at] = [0, 0];
  written.forEach((part, place) => {
    const folded = clean[place] ?? '';
    // A run that is clean already stands unit for unit; a sign with its marks is one.
    const isKept = ALL_CLEAN.test(part);
    for (let unit = 0; unit < folded.length; unit += 1) {
      starts[at] = isKept ? from + unit : from;
      ends[at] = from + (isKept ? unit + 1 : part.length);
      at += 1;
    }
    from += part.length;
  });
  return { starts, ends };
}

/**
 * NFC, compatibility forms folded (full-width, ligatures, circled figures), digits of every script made ASCII,
 * invisible characters gone. Offsets are UTF-16 units.
 */
export function cleanSource(raw: string): Source {
  const meant = asMeant(raw);
  if (ALL_CLEAN.test(meant)) return { text: meant, sourceStart: (at) => at, sourceEnd: (at) => at };
  const written = meant.match(PARTS) ?? [];
  const clean = written.map(cleanPart);
  const text = clean.join('');
  let places: ReturnType<typeof placesOf> | undefined;
  const place = () => {
    places ??= placesOf(written, clean, text.length);
    return places;
  };
  return {
    text,
    sourceStart: (at) => place().starts[at] ?? raw.length,
    sourceEnd: (at) => (at > 0 ? (place().ends[at - 1] ?? raw.length) : 0),
  };
}

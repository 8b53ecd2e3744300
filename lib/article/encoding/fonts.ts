/** An encoding that lives in the font: the text is only right when that font shows it. */
export interface LegacyFont {
  encoding: 'tcvn3' | 'vni';
  /** True for fonts that show small letters as capitals (`.VnTimeH`). */
  capitals: boolean;
}

/** `null` is a font that shows Unicode; undefined says nothing about the font. */
export type NamedFont = LegacyFont | null | undefined;

/** Whether an attribute could name a legacy font; the cheap test before anything else is done. */
export const LEGACY_ATTRIBUTE = /(?<![\w-])\.vn|vni-|\bvn(?:time|arial)/i;

/** The same for the text of a style sheet. */
export const LEGACY_SHEET = /font(?:-family)?\s*:[^;}]*(?:\.vn ?[a-z]|vni-)/i;

const TCVN3_NAME = /^\.vn ?[a-z]/i;
const VNI_NAME = /^vni[- ][a-z]/i;
/** Class names that stand for a font, as old editors wrote them: `VnTime`, `.VnArialH`. */
const FONT_CLASS =
  /^(?:\.?vn(?:time|arial|arial ?narrow|avant|book|courier|helvet|gothic|centur|univer)[a-z]*|vni-(?:times|helve|avo|centur|univer|book|souvir)[a-z]*)$/i;
const FONT_FAMILY = /(?:^|[;{\s])font-family\s*:\s*(?<names>[^;}]+)/gi;
const FONT = /(?:^|[;{\s])font\s*:\s*(?<value>[^;}]+)/gi;
const FONT_SIZE_FIRST = /^.*?\d[\w.%]*(?:\s*\/\s*[\w.%]+)?\s+(?=["'.\p{L}])/u;

function firstName(names: string): string {
  return (names.split(',')[0] ?? '').replace(/["'\\]|&quot;|!important/gi, '').trim();
}

/** What a list of font names (`font-family`'s value, `<font face>`) tells: only its first name counts. */
export function readFontNames(names: string): NamedFont {
  const name = firstName(names);
  if (name === '' || /^(?:inherit|initial|unset|revert)$/i.test(name)) return undefined;
  if (TCVN3_NAME.test(name)) return { encoding: 'tcvn3', capitals: /h$/i.test(name) };
  if (VNI_NAME.test(name)) return { encoding: 'vni', capitals: false };
  return null;
}

/** What the declarations of a `style` attribute or of a rule tell; the last one counts. */
export function readDeclarations(css: string): NamedFont {
  const family = [...css.matchAll(FONT_FAMILY)].at(-1)?.groups?.['names'];
  if (family !== undefined) return readFontNames(family);
  const shorthand = [...css.matchAll(FONT)].at(-1)?.groups?.['value'];
  return shorthand === undefined ? undefined : readFontNames(shorthand.replace(FONT_SIZE_FIRST, ''));
}

/** What a `class` attribute tells by names that are fonts' own. */
export function readClassNames(classNames: string): NamedFont {
  const name = classNames.split(/\s+/).find((candidate) => FONT_CLASS.test(candidate));
  return name === undefined
    ? undefined
    : readFontNames(/^\.?vn(?!i-)/i.test(name) ? `.${name.replace(/^\./, '')}` : name);
}

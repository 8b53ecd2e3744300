import { LEGACY_ATTRIBUTE, type LegacyFont } from './fonts.ts';

/** Pairs of letter and sign that Latin-script languages do not write but legacy Vietnamese is full of. */
const TELLTALES: Readonly<Record<LegacyFont['encoding'], RegExp>> = {
  tcvn3: /[a-z][\u00b5-\u00b9\u00a8\u00a9\u00aa\u00ac\u00ae][a-z ,.]|\u00ae[\u00a8-\u00b9a-z]/i,
  vni: /[aeo][âùøûõïåäã]|[uyöô][øûõï]|ñ[aeiouöôy]/i,
};
const FEWEST_TELLTALES = 5;

const SIGNS = new RegExp(
  Object.values(TELLTALES)
    .map(({ source }) => source)
    .join('|'),
  'gi',
);

/** Whether texts, put together, have enough signs that {@link lookLegacy} may find them in as many texts. */
export function mayLookLegacy(together: string): boolean {
  return (together.match(SIGNS)?.length ?? 0) >= FEWEST_TELLTALES;
}

/** Whether a page's texts look legacy enough to judge them; one pattern over all of them is what a normal page pays. */
export function lookLegacy(texts: readonly Text[]): boolean {
  if (!mayLookLegacy(texts.map(({ data }) => data).join('\n'))) return false;
  return Object.values(TELLTALES).some(
    (telltale) => texts.filter(({ data }) => telltale.test(data)).length >= FEWEST_TELLTALES,
  );
}

/**
 * What the markup of a page with old letters shows, for who cannot run the reading itself: a font's name, or `fewest` matches of `signs`. Sources of
 * patterns, both without regard to case.
 */
export const MARKUP_HINTS = {
  fonts: LEGACY_ATTRIBUTE.source,
  signs: SIGNS.source,
  fewest: FEWEST_TELLTALES,
} as const;

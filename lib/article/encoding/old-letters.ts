import { convertRuns } from './convert.ts';
import type { Encoding } from './judge.ts';
import type { Survey } from './page-walk.ts';
import { collectRuns } from './runs.ts';
import { readFontRules } from './style-rules.ts';
import { lookLegacy } from './telltales.ts';
import { convertUnnamed, decodeLoose } from './unnamed.ts';

export { decodeLoose } from './unnamed.ts';

/** What pages in old letters need beside all others: tables, spelling, the walk that inherits fonts. The injected extractor fetches it for such pages alone. */
export interface OldLetters {
  decodeOldLetters: typeof decodeOldLetters;
  decodeLoose: typeof decodeLoose;
}

/** Decodes what a legacy font shows, or a whole page that is legacy without naming its font, in place. Gives the encoding found. */
export function decodeOldLetters(root: Document | Element, survey: Survey): Encoding | undefined {
  if (survey.hintsAtLegacyFont) {
    const runs = collectRuns(root, survey.sheets.flatMap(readFontRules));
    const encoding = convertRuns(runs);
    if (encoding !== undefined)
      for (const { node, font } of runs) if (!font) node.data = decodeLoose(node.data, encoding);
    if (encoding !== undefined) return encoding;
  }
  return lookLegacy(survey.texts) ? convertUnnamed(collectRuns(root, undefined)) : undefined;
}

import { cleanText, isPlain } from './invisible.ts';
import type { Encoding } from './judge.ts';
import { decodeLoose, decodeOldLetters } from './old-letters.ts';
import { areInOneLine, type Survey, surveyPage } from './page-walk.ts';
import { lookLegacy } from './telltales.ts';

export { cleanText } from './invisible.ts';
export type { Encoding } from './judge.ts';
export { decodeLoose } from './old-letters.ts';
export { tcvn3ToUnicode, unicodeToTcvn3 } from './tcvn3.ts';
export { unicodeToVni, vniToUnicode } from './vni.ts';

const LEADING_MARKS = /^[\u0300-\u036f]+/;

/** Writes back only what changed: a write costs more than a comparison. Marks cut off from their letter go back to it. */
function cleanTexts(texts: readonly Text[]): void {
  texts.forEach((text, index) => {
    if (isPlain(text.data)) return;
    const marks = LEADING_MARKS.exec(text.data)?.[0];
    const before = marks === undefined ? undefined : texts[index - 1];
    if (before && marks !== undefined && areInOneLine(before, text)) {
      before.data = cleanText(before.data + marks);
      text.data = text.data.slice(marks.length);
    }
    const cleaned = cleanText(text.data);
    if (cleaned !== text.data) text.data = cleaned;
  });
}

function cleanAttributes(spoken: Survey['spoken'], encoding: Encoding | undefined): void {
  for (const { element, name } of spoken) {
    const value = element.getAttribute(name) ?? '';
    const cleaned = cleanText(encoding === undefined ? value : decodeLoose(value, encoding));
    if (cleaned !== value) element.setAttribute(name, cleaned);
  }
}

/**
 * Makes every text under `root`, a clone, plain Unicode (NFC), in place.
 *
 * TCVN3 (ABC) and VNI are decoded where a font of theirs shows the text (`style`, `<font face>`, class, or a rule of the page's own `<style>`,
 * inherited as in CSS) and the spelling agrees; without a font name only where a whole page leaves no doubt. Then NFC, which also
 * composes what windows-1258 and decomposed pages bring; soft hyphens, zero-width and control characters go, and every space is a plain one.
 * `sheets` are texts of style sheets that stand outside `root`. Gives the encoding that was found, for texts kept elsewhere ({@link decodeLoose}).
 * Unicode text is never changed beyond that. Scripts, styles and form texts are left alone; so is the placing of tones (hoà, hòa).
 */
export function decodeLegacyText(root: Document | Element, sheets: readonly string[] = []): Encoding | undefined {
  const survey = surveyPage(root, sheets);
  const isOld = survey.hintsAtLegacyFont || lookLegacy(survey.texts);
  const encoding = isOld ? decodeOldLetters(root, survey) : undefined;
  cleanTexts(survey.texts);
  cleanAttributes(survey.spoken, encoding);
  return encoding;
}

import type { OldLetters } from './old-letters.ts';

/**
 * In place of `old-letters.ts` in the injected extractor: the same functions, from the script that was injected before it. Where that is not
 * there yet, the page is left as it is and the wish for it noted: the extractor then asks to be run again.
 */
const LETTERS = 'deDocOldLetters';
const WANTED = 'deDocOldLettersWanted';

const given = (): OldLetters | undefined => Reflect.get(globalThis, LETTERS) as OldLetters | undefined;

/** Hands the functions to the extractor; in the script that brings them. */
export function giveOldLetters(letters: OldLetters): void {
  Reflect.set(globalThis, LETTERS, letters);
}

/** Whether a page in old letters was met without them; asked once. */
export function wantsOldLetters(): boolean {
  const wanted = Reflect.get(globalThis, WANTED) === true;
  Reflect.deleteProperty(globalThis, WANTED);
  return wanted;
}

/** As in `old-letters.ts`; undefined where the tables are not there yet. */
export const decodeOldLetters: OldLetters['decodeOldLetters'] = (root, survey) => {
  const letters = given();
  if (!letters) Reflect.set(globalThis, WANTED, true);
  return letters?.decodeOldLetters(root, survey);
};

/** As in `old-letters.ts`; the text itself where the tables are not there yet. */
export const decodeLoose: OldLetters['decodeLoose'] = (text, encoding) => given()?.decodeLoose(text, encoding) ?? text;

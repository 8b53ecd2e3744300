/** Letters that no other language of these pages writes. */
const VIETNAMESE = /[\u1ea0-\u1ef9ơưƠƯ]/;

/** Whether a text is Vietnamese, by its letters; NFC and decomposed text alike. */
export function isVietnamese(text: string): boolean {
  return VIETNAMESE.test(text) || /[\u0303\u0309\u0323\u031b]/.test(text);
}

/** The language of a page's texts: what their letters say, else what the page says; `vi` in doubt. BCP 47. */
export function languageOf(told: string, texts: readonly string[]): string {
  if (texts.some(isVietnamese)) return 'vi';
  return /^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(told) ? told : 'vi';
}

import type { Language, Messages } from './translate.ts';

/** Reads the messages of one language from the extension's own package. */
export async function loadMessages(language: Language): Promise<Messages> {
  const response = await fetch(`/_locales/${language}/messages.json`);
  return response.json();
}

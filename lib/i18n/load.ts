import type { Language, Messages } from './translate.ts';

/** The messages of one language: from the page, where the build put them (scripts/page-words.ts), otherwise from the extension's own package. */
export async function loadMessages(language: Language): Promise<Messages> {
  const words = document.querySelector<HTMLTemplateElement>(`template#words-${language}`);
  if (words) {
    // Asked for once a page; what has been read is in nobody's way then.
    words.remove();
    return JSON.parse(words.content.textContent ?? '');
  }
  const response = await fetch(`/_locales/${language}/messages.json`);
  return response.json();
}

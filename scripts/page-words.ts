import { generateChromeMessages, parseMessagesFile } from '@wxt-dev/i18n/build';

interface WordsTag {
  tag: 'template';
  attrs: { id: string };
  children: string;
  injectTo: 'body';
}

/** No character of it means anything in HTML. */
const ESCAPES: Readonly<Record<string, string>> = { '<': '\\u003c', '&': '\\u0026' };

/**
 * The words of most readers' language, as text within a built page: they are there with the page instead of a request after it. Another language
 * is fetched (lib/i18n/load.ts).
 */
export async function wordsTag(file: string, language: string): Promise<WordsTag> {
  const messages = JSON.stringify(generateChromeMessages(await parseMessagesFile(file)));
  return {
    tag: 'template',
    attrs: { id: `words-${language}` },
    children: messages.replace(/[<&]/g, (mark) => ESCAPES[mark] ?? mark),
    injectTo: 'body',
  };
}

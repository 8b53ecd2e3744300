import { articleText } from '../../article/text.ts';
import { notesOf } from '../marks/mark.ts';
import type { ArticleRecord } from '../types.ts';
import { encodeWord, FIELD, PARAGRAPH, SPACE, wordsOf } from './alphabet.ts';

/** ` word word ` with a space on either side, so that whole words can be looked for as bytes. */
function pushWords(bytes: number[], text: string): void {
  bytes.push(SPACE);
  for (const word of wordsOf(text)) bytes.push(...encodeWord(word), SPACE);
}

/**
 * What the search sees of an article: title, then tags, site and byline, then lead, text and the reader's notes.
 * Each field ends in FIELD, each paragraph but the last of a field in PARAGRAPH.
 */
export function encodeRecord(
  record: Pick<ArticleRecord, 'title' | 'site' | 'byline' | 'tags' | 'article' | 'marks'>,
): Uint8Array {
  const fields = [
    [record.title],
    [...record.tags, record.site, record.byline ?? ''],
    [...articleText(record.article).split('\n'), ...notesOf(record.marks).flatMap((note) => note.split('\n'))],
  ];
  const bytes: number[] = [];
  for (const paragraphs of fields) {
    for (const [at, paragraph] of paragraphs.filter(Boolean).entries()) {
      if (at > 0) bytes.push(PARAGRAPH);
      pushWords(bytes, paragraph);
    }
    bytes.push(FIELD);
  }
  return Uint8Array.from(bytes);
}

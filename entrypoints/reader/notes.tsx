import { notesParts } from '../../components/reader/notes/parts.tsx';
import type { ReaderParts } from '../../components/reader/ReaderPage.tsx';
import { followReading } from '../../lib/app/folder-news.ts';
import { createNotes } from '../../lib/app/reader-notes.ts';
import type { Keeper } from '../../lib/app/saving/reader-keep.ts';
import type { ArticleRecord } from '../../lib/library/types.ts';
import type { Settings } from '../../lib/settings/signals.ts';

/** Brings marks and notes into the reader page: loaded after the text is there. */
export function addNotes(record: ArticleRecord, settings: Settings, keeper: Keeper): ReaderParts {
  const onWritten = followReading(window);
  const root = () => document.querySelector('main article');
  return notesParts({ notes: createNotes({ record, keeper, onWritten }), article: record.article, settings, root });
}

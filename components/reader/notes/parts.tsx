import { createRef } from 'preact';
import type { ReaderNotes } from '../../../lib/app/reader-notes.ts';
import type { Article } from '../../../lib/article/types.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import type { ReaderParts } from '../ReaderPage.tsx';
import { type NotesKeys, NotesLayer } from './NotesLayer.tsx';

interface NotesPartsOptions {
  notes: ReaderNotes;
  article: Article;
  settings: Settings;
  /** The article's element. */
  root: () => Element | null;
}

/** What marks and notes add to the reader, once they are loaded; their button is there before (`NotesTool`). */
export function notesParts({ notes, article, settings, root }: NotesPartsOptions): ReaderParts {
  const keys = createRef<NotesKeys>();
  return {
    layers: <NotesLayer notes={notes} article={article} settings={settings} root={root} keys={keys} />,
    actions: { mark: () => keys.current?.mark(), 'write-note': () => keys.current?.write() },
  };
}

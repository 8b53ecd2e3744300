import { joinParts } from '../../../components/reader/join-parts.tsx';
import { MarkBar } from '../../../components/reader/notes/MarkBar.tsx';
import { NotesNews } from '../../../components/reader/notes/NotesNews.tsx';
import { NotesPanel } from '../../../components/reader/notes/NotesPanel.tsx';
import { notesParts } from '../../../components/reader/notes/parts.tsx';
import { ReaderPage } from '../../../components/reader/ReaderPage.tsx';
import type { NotesNews as News, ReaderNotes } from '../../../lib/app/reader-notes.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { ARTICLE, MARKS, nothing, settings, still } from '../data.ts';
import { Scene } from '../Scene.tsx';

function notes(placed: readonly PlacedMark[], what?: News): ReaderNotes {
  return {
    placed: still(placed),
    news: still(what && { what }),
    tell: nothing,
    add: nothing,
    change: nothing,
    remove: nothing,
    undo: nothing,
  };
}

const PANEL = { edit: nothing, goTo: nothing, close: nothing };
const BAR = { choose: nothing, write: nothing, close: nothing, place: { left: 160, top: 8, bottom: 0 } };

const PLAIN = { ...ARTICLE, blocks: ARTICLE.blocks.slice(0, 1), attachments: [] };
const PAGE = { settings, savePlace: nothing, leave: nothing, print: nothing, openLibrary: nothing };
const LAYER = notesParts({ notes: notes([], 'marked'), article: PLAIN, settings, root: () => null });

/** The page that holds them, then marks and notes. */
export function NoteScenes() {
  return (
    <>
      <Scene name="ReaderPage" wide>
        <ReaderPage article={PLAIN} parts={joinParts(LAYER)} {...PAGE} />
      </Scene>
      <Scene name="NotesPanel" height={1180}>
        <NotesPanel notes={notes(MARKS)} chosen="b" edited="c" {...PANEL} />
      </Scene>
      <Scene name="NotesPanel: trống" height={320}>
        <NotesPanel notes={notes([])} chosen={undefined} edited={undefined} {...PANEL} />
      </Scene>
      <Scene name="MarkBar: phần đã chọn" height={90}>
        <MarkBar label="Đánh dấu" colour={undefined} hasNote={false} {...BAR} />
      </Scene>
      <Scene name="MarkBar: chỗ đã đánh dấu" height={90}>
        <MarkBar label="Chỗ đánh dấu" colour="blue" hasNote remove={nothing} {...BAR} />
      </Scene>
      <Scene name="NotesNews" height={190}>
        <NotesNews notes={notes([], 'removed')} />
      </Scene>
    </>
  );
}

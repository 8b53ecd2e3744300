import type { ReaderNotes } from '../../../lib/app/reader-notes.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { Panel } from '../../ui/Panel.tsx';
import { NoteCard } from './NoteCard.tsx';
import styles from './notes.module.css';

interface NotesPanelProps {
  notes: ReaderNotes;
  chosen: string | undefined;
  /** The mark whose note is being written. */
  edited: string | undefined;
  edit: (id: string | undefined) => void;
  goTo: (placed: PlacedMark) => void;
  close: () => void;
}

/** All marks of the article, in the order of its text. */
export function NotesPanel({ notes, chosen, edited, edit, goTo, close }: NotesPanelProps) {
  const { t } = useI18n();
  const placed = notes.placed.value;
  return (
    <Panel id="panel-notes" title={t('notes.title')} closeLabel={t('notes.close')} close={close}>
      {placed.length === 0 && (
        <div class={styles['empty']}>
          <p>{t('notes.empty')}</p>
          <p>{t('notes.emptyHow')}</p>
        </div>
      )}
      <ol class={styles['list']}>
        {placed.map((one) => {
          const { id } = one.mark;
          return (
            <NoteCard
              key={id}
              placed={one}
              isChosen={id === chosen}
              isEdited={id === edited}
              goTo={() => goTo(one)}
              edit={(on) => edit(on ? id : undefined)}
              change={(changes) => void notes.change(id, changes)}
              remove={() => void notes.remove(id)}
            />
          );
        })}
      </ol>
    </Panel>
  );
}

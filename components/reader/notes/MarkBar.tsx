import { useLayoutEffect } from 'preact/hooks';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { MarkColour } from '../../../lib/library/marks/mark.ts';
import { IconButton } from '../../ui/Button.tsx';
import floating from '../floating.module.css';
import { ColourRow } from './ColourRow.tsx';
import styles from './notes.module.css';

/** Where a bar stands: under a point of the window, in CSS pixels, or over it where there is no room. */
export interface BarPlace {
  left: number;
  top: number;
  bottom: number;
}

interface MarkBarProps {
  /** What it acts on, in words: the selection or a mark. */
  label: string;
  place: BarPlace;
  colour: MarkColour | undefined;
  hasNote: boolean;
  choose: (colour: MarkColour) => void;
  write: () => void;
  /** Absent where there is no mark yet. */
  remove?: (() => void) | undefined;
  close: () => void;
}

/** As wide and high as the bar gets, in CSS pixels. */
const WIDTH = 300;
const HEIGHT = 64;

/** The colours and the note's button beside what is selected or was clicked. Esc puts it away. */
export function MarkBar({ label, place, colour, hasNote, choose, write, remove, close }: MarkBarProps) {
  const { t } = useI18n();
  useLayoutEffect(() => {
    const putAway = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      close();
    };
    document.addEventListener('keydown', putAway, { capture: true });
    return () => document.removeEventListener('keydown', putAway, { capture: true });
  }, [close]);

  const isUnder = place.bottom + HEIGHT < innerHeight;
  const top = isUnder ? place.bottom + 8 : Math.max(8, place.top - HEIGHT);
  const left = Math.max(8, Math.min(place.left - WIDTH / 2, innerWidth - WIDTH - 8));
  return (
    <div
      class={`${floating['bar']} ${styles['bar']}`}
      role="toolbar"
      aria-label={label}
      style={{ insetBlockStart: `${top}px`, insetInlineStart: `${left}px` }}
      // The press must leave the selection as it is.
      onPointerDown={(event) => event.preventDefault()}
    >
      <ColourRow colour={colour} choose={choose} />
      <IconButton icon="note" label={t(hasNote ? 'notes.edit' : 'notes.write')} keys="w" onClick={write} />
      {remove && <IconButton icon="trash" label={t('notes.remove')} onClick={remove} />}
    </div>
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { MarkChanges } from '../../../lib/app/reader-notes.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { quoteOf } from '../../../lib/library/marks/mark.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { ColourRow } from './ColourRow.tsx';
import styles from './notes.module.css';

interface NoteCardProps {
  placed: PlacedMark;
  isChosen: boolean;
  isEdited: boolean;
  goTo: () => void;
  edit: (on: boolean) => void;
  change: (changes: MarkChanges) => void;
  remove: () => void;
}

/** A longer quote is cut in the list, at a word. */
const LONGEST = 280;

function shortened(quote: string): string {
  if (quote.length <= LONGEST) return quote;
  return `${quote.slice(0, quote.lastIndexOf(' ', LONGEST))} …`;
}

/** Typing has come to rest after this long, in milliseconds. */
const REST = 800;

interface EditorProps {
  note: string;
  save: (note: string) => void;
  finish: () => void;
}

/** Takes what is typed; it is kept whenever typing rests and when the field is left. Esc and Ctrl+Enter end the writing. */
function Editor({ note, save, finish }: EditorProps) {
  const { t } = useI18n();
  const field = useRef<HTMLTextAreaElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const keep = () => {
    clearTimeout(timer.current);
    if (field.current) save(field.current.value);
  };
  // At once, so that no letter typed before the next paint is lost. In a panel that opens with it, the panel gives it the focus.
  useLayoutEffect(() => {
    field.current?.focus();
    return () => clearTimeout(timer.current);
  }, []);
  const end = () => {
    keep();
    finish();
  };
  return (
    <>
      <textarea
        ref={field}
        autofocus
        class={styles['field']}
        aria-label={t('notes.text')}
        lang="vi"
        rows={4}
        defaultValue={note}
        onInput={() => {
          clearTimeout(timer.current);
          timer.current = setTimeout(keep, REST);
        }}
        onBlur={keep}
        onKeyDown={(event) => {
          const isDone = event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey));
          if (!isDone) return;
          event.preventDefault();
          end();
        }}
      />
      <Button onClick={end}>{t('notes.done')}</Button>
    </>
  );
}

/** One mark: its words, its note, and what can be done with it. */
export function NoteCard({ placed, isChosen, isEdited, goTo, edit, change, remove }: NoteCardProps) {
  const { t } = useI18n();
  const { mark, spans } = placed;
  const quote = quoteOf(mark);
  const save = (note: string) => {
    if (note.trim() !== (mark.note ?? '')) change({ note });
  };
  const pencil = useRef<HTMLButtonElement>(null);
  const finish = () => {
    edit(false);
    pencil.current?.focus();
  };
  return (
    <li class={styles['card']} data-colour={mark.colour} aria-current={isChosen ? 'true' : undefined}>
      {spans.length > 0 ? (
        <a
          class={styles['quote']}
          href={`#${spans[0]?.blockId}`}
          aria-label={t('notes.goTo', { quote: shortened(quote) })}
          lang="vi"
          onClick={(event) => {
            event.preventDefault();
            goTo();
          }}
        >
          {shortened(quote)}
        </a>
      ) : (
        <>
          <blockquote class={styles['quote']} lang="vi">
            {shortened(quote)}
          </blockquote>
          <p class={styles['gone']}>{t('notes.gone')}</p>
        </>
      )}
      {isEdited ? (
        <Editor note={mark.note ?? ''} save={save} finish={finish} />
      ) : (
        mark.note && <p class={styles['note']}>{mark.note}</p>
      )}
      <div class={styles['deeds']}>
        <ColourRow colour={mark.colour} choose={(colour) => change({ colour })} />
        <IconButton
          buttonRef={pencil}
          icon="pencil"
          label={t(mark.note ? 'notes.edit' : 'notes.write')}
          onClick={() => edit(true)}
        />
        <IconButton icon="trash" label={t('notes.remove')} onClick={remove} />
      </div>
    </li>
  );
}

import type { Ref } from 'preact';
import { useCallback, useContext, useImperativeHandle, useRef, useState } from 'preact/hooks';
import type { ReaderNotes } from '../../../lib/app/reader-notes.ts';
import type { Article } from '../../../lib/article/types.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { MARK_COLOURS, type MarkColour } from '../../../lib/library/marks/mark.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import { PanelsContext } from '../panels.ts';
import { type BarPlace, MarkBar } from './MarkBar.tsx';
import { NotesNews } from './NotesNews.tsx';
import { NotesPanel } from './NotesPanel.tsx';
import { heardSpans, selectedSpans } from './selection.ts';
import { useMarkClick } from './use-mark-click.ts';
import { rangesOfMark, useMarkLight } from './use-mark-light.ts';
import { useSelectionPlace } from './use-selection-place.ts';

/** What the keys ask for. */
export interface NotesKeys {
  mark(): void;
  write(): void;
}

interface NotesLayerProps {
  notes: ReaderNotes;
  article: Article;
  settings: Settings;
  root: () => Element | null;
  keys: Ref<NotesKeys>;
}

const nextColour = (colour: MarkColour): MarkColour =>
  MARK_COLOURS[(MARK_COLOURS.indexOf(colour) + 1) % MARK_COLOURS.length] ?? colour;

/** The marks in the text, the bar beside a selection or a mark, and the list of them. */
export function NotesLayer({ notes, article, settings, root, keys }: NotesLayerProps) {
  const { t } = useI18n();
  const { open, toggle, close } = useContext(PanelsContext);
  const placed = notes.placed.value;
  const [chosen, setChosen] = useState<{ id: string; place?: BarPlace } | undefined>();
  const [edited, setEdited] = useState<string | undefined>();
  const { place, putAway } = useSelectionPlace(article, root);
  const colour = settings.values.markColour.value;
  const chosenMark = placed.find(({ mark }) => mark.id === chosen?.id)?.mark;

  const hasBar = useRef(false);
  hasBar.current = place !== undefined || (chosenMark !== undefined && chosen?.place !== undefined);

  useMarkLight(placed, chosen?.id, article, root);
  useMarkClick(
    placed,
    article,
    root,
    useCallback(() => hasBar.current, []),
    useCallback(
      (id, { x, y }) => setChosen(id ? { id, place: { left: x, top: y - 16, bottom: y + 16 } } : undefined),
      [],
    ),
  );

  /** Marks what is selected, or else the sentence that is heard; gives the mark's id. */
  const markHere = async (wanted: MarkColour): Promise<string | undefined> => {
    const element = root();
    if (!element) return undefined;
    const selected = selectedSpans(element, article);
    const spans = selected.length > 0 ? selected : heardSpans(element, article, globalThis.CSS?.highlights);
    const known = placed.findLast((one) => isSame(one, spans));
    if (known) {
      await notes.change(known.mark.id, { colour: wanted });
      return known.mark.id;
    }
    return notes.add(spans, wanted);
  };
  const choose = (wanted: MarkColour) => {
    settings.set('markColour', wanted);
    void markHere(wanted).then(() => document.getSelection()?.removeAllRanges());
  };
  const showNote = (id: string | undefined) => {
    if (!id) return;
    document.getSelection()?.removeAllRanges();
    setChosen({ id });
    setEdited(id);
    if (open !== 'notes') toggle('notes');
  };

  useImperativeHandle(keys, () => ({
    mark() {
      const element = root();
      const spans = element ? selectedSpans(element, article) : [];
      const known = spans.length > 0 && placed.findLast((one) => isSame(one, spans));
      const wanted = known ? nextColour(known.mark.colour) : colour;
      if (known) settings.set('markColour', wanted);
      void markHere(wanted);
    },
    write() {
      if (chosenMark) showNote(chosenMark.id);
      else void markHere(colour).then(showNote);
    },
  }));

  const goTo = (one: PlacedMark) => {
    const element = root();
    setChosen({ id: one.mark.id });
    const block = one.spans[0] && document.getElementById(one.spans[0].blockId);
    block?.scrollIntoView({ block: 'center' });
    const box = element && rangesOfMark(one, element, article)[0]?.getBoundingClientRect();
    if (box) scrollBy({ top: box.top + box.height / 2 - innerHeight / 2, behavior: 'instant' });
    if (matchMedia('(width < 40rem)').matches) close();
  };

  return (
    <aside aria-label={t('notes.title')}>
      {place && (
        <MarkBar
          label={t('notes.selection')}
          place={place}
          colour={undefined}
          hasNote={false}
          choose={choose}
          write={() => void markHere(colour).then(showNote)}
          close={putAway}
        />
      )}
      {!place && chosenMark && chosen?.place && (
        <MarkBar
          label={t('notes.chosen')}
          place={chosen.place}
          colour={chosenMark.colour}
          hasNote={chosenMark.note !== undefined}
          choose={(wanted) => {
            settings.set('markColour', wanted);
            void notes.change(chosenMark.id, { colour: wanted });
          }}
          write={() => showNote(chosenMark.id)}
          remove={() => void notes.remove(chosenMark.id)}
          close={() => setChosen(undefined)}
        />
      )}
      {open === 'notes' && (
        <NotesPanel notes={notes} chosen={chosen?.id} edited={edited} edit={setEdited} goTo={goTo} close={close} />
      )}
      <NotesNews notes={notes} />
    </aside>
  );
}

/** Whether a mark stands on these spans and on nothing else. */
function isSame({ spans: own }: PlacedMark, spans: ReturnType<typeof selectedSpans>): boolean {
  return (
    own.length > 0 &&
    own.length === spans.length &&
    own.every(({ blockId, start, end }, at) => {
      const other = spans[at];
      return other?.blockId === blockId && Math.abs(other.start - start) <= 1 && Math.abs(other.end - end) <= 1;
    })
  );
}

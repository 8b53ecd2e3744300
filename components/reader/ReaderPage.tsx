import type { ComponentChildren } from 'preact';
import { useCallback, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Article, Image } from '../../lib/article/types.ts';
import type { Settings } from '../../lib/settings/signals.ts';
import { nextScale, previousScale, SCROLL_PACE_STEP } from '../../lib/settings/steps.ts';
import { readerActionOf } from '../../lib/shortcuts/reader-keys.ts';
import type { ReaderAction } from '../../lib/shortcuts/table.ts';
import { ArticleView } from '../article/Article.tsx';
import { BoldStartsContext } from '../article/bold-starts.ts';
import { type Pictures, PicturesContext } from '../article/pictures.ts';
import { AbbreviationHint } from './AbbreviationHint.tsx';
import { AutoScroll } from './auto-scroll/AutoScroll.tsx';
import { exhibitsOf } from './exhibits.ts';
import { goToHeading } from './go-to-heading.ts';
import { HelpSheet } from './HelpSheet.tsx';
import { Lightbox } from './Lightbox.tsx';
import { LineFocus } from './LineFocus.tsx';
import { Outline } from './Outline.tsx';
import { outlineOf } from './outline.ts';
import { PanelsContext, usePanels } from './panels.ts';
import styles from './reader.module.css';
import type { Place } from './reading-place.ts';
import { Toolbar } from './Toolbar.tsx';
import { TypePanel } from './TypePanel.tsx';
import { useCurrentHeading } from './use-current-heading.ts';
import { useFootHeight } from './use-foot-height.ts';
import { useReadingPlace } from './use-reading-place.ts';

/** What other rooms add to the reader. */
export interface ReaderParts {
  /** Buttons between the outline's and the printer's: listening, saving, exporting. */
  tools?: ComponentChildren;
  /** A bar over the lower edge of the window. */
  player?: ComponentChildren;
  /** What opens over the article or beside it; it finds the open panel in `PanelsContext`. */
  layers?: ComponentChildren;
  /** What the keys do that are not the page's own. */
  actions?: Partial<Record<ReaderAction, () => void>>;
}

interface ReaderPageProps {
  article: Article;
  settings: Settings;
  /** Where the reader left off. */
  start?: Place | undefined;
  /** Told where reading rests; null at the very beginning. */
  savePlace: (place: Place | null) => void;
  /** Where pictures come from: copies kept offline among them; their own addresses where absent. */
  pictures?: Pictures;
  /** What an abbreviation stands for. Absent where nothing explains. */
  explain?: ((written: string) => Promise<string | undefined>) | undefined;
  leave: () => void;
  print: () => void;
  openLibrary: () => void;
  parts?: ReaderParts | undefined;
}

/** An article with the tools to read it. */
export function ReaderPage({
  article,
  settings,
  start,
  savePlace,
  pictures: sources,
  explain,
  leave,
  print,
  openLibrary,
  parts,
}: ReaderPageProps) {
  const panels = usePanels();
  const { open, toggle, close } = panels;
  const element = useRef<HTMLElement>(null);
  const outlineButton = useRef<HTMLButtonElement>(null);
  const scrollButton = useRef<HTMLButtonElement>(null);
  const entries = useMemo(() => outlineOf(article), [article]);
  const [isScrolling, setScrolling] = useState(false);
  const stopScrolling = useCallback(() => setScrolling(false), []);
  const toggleScroll = useCallback(() => setScrolling((now) => !now), []);
  const [picture, setPicture] = useState<Image | null>(null);
  const pictures = useMemo<Pictures>(
    () => ({ sourceOf: (image) => image.src, ...sources, open: setPicture }),
    [sources],
  );
  const exhibits = useMemo(() => exhibitsOf(article), [article]);
  const mover = useRef<((direction: 1 | -1) => void) | null>(null);
  const isFocused = settings.values.lineFocus.value;
  const current = useCurrentHeading(entries, open === 'outline');
  useReadingPlace(article, element, start, savePlace);
  const main = useRef<HTMLElement>(null);
  useFootHeight(main, parts?.player);

  // Before the next key can come: a panel that has just opened must be the one that Esc closes.
  useLayoutEffect(() => {
    const size = (change: (scale: number) => number) => () =>
      settings.set('textScale', change(settings.values.textScale.peek()));
    const pace = (by: number) => () => settings.set('scrollPace', settings.values.scrollPace.peek() + by);
    const actions: Partial<Record<ReaderAction, () => void>> = {
      'increase-type': size(nextScale),
      'decrease-type': size(previousScale),
      'reset-type': () => settings.reset(['textScale']),
      'toggle-focus': () => settings.set('lineFocus', !settings.values.lineFocus.peek()),
      ...(isFocused && { 'previous-line': () => mover.current?.(-1), 'next-line': () => mover.current?.(1) }),
      'toggle-scroll': toggleScroll,
      'toggle-outline': () => toggle('outline'),
      'toggle-notes': () => toggle('notes'),
      'show-help': () => toggle('help'),
      leave: picture ? () => setPicture(null) : open ? close : isScrolling ? stopScrolling : leave,
      ...parts?.actions,
      ...(isScrolling && { slower: pace(-SCROLL_PACE_STEP), faster: pace(SCROLL_PACE_STEP) }),
    };
    const onKey = (event: KeyboardEvent) => {
      const name = readerActionOf(event, event.target, getSelection());
      const action = name && actions[name];
      if (!action) return;
      event.preventDefault();
      action();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [settings, open, close, toggle, leave, parts, picture, isFocused, isScrolling, stopScrolling, toggleScroll]);

  const goTo = (id: string | null) => {
    goToHeading(element.current, id);
    if (matchMedia('(width < 40rem)').matches) close();
  };

  return (
    <PanelsContext.Provider value={panels}>
      <Toolbar
        settings={settings}
        article={article}
        open={open}
        toggle={toggle}
        outlineButton={outlineButton}
        scrollButton={scrollButton}
        isScrolling={isScrolling}
        toggleScroll={toggleScroll}
        print={print}
        openLibrary={openLibrary}
      >
        {parts?.tools}
      </Toolbar>
      {open === 'outline' && (
        <Outline
          id="panel-outline"
          title={article.title}
          entries={entries}
          current={current}
          home={outlineButton}
          goTo={goTo}
          close={close}
        />
      )}
      <main ref={main} class={styles['main']} data-beside={open ?? undefined}>
        <PicturesContext.Provider value={pictures}>
          <BoldStartsContext.Provider value={settings.values.boldStarts.value}>
            <ArticleView article={article} startAt={start?.blockId} articleRef={element} />
          </BoldStartsContext.Provider>
        </PicturesContext.Provider>
        {explain && settings.values.abbreviationHints.value && <AbbreviationHint article={element} explain={explain} />}
      </main>
      {open === 'type' && <TypePanel id="panel-type" settings={settings} close={close} />}
      {open === 'help' && <HelpSheet close={close} />}
      {isFocused && (
        <LineFocus
          article={element}
          count={settings.values.lineFocusSize.value}
          look={settings.values.lineFocusLook.value}
          mover={mover}
        />
      )}
      {isScrolling && (
        <AutoScroll
          article={element}
          wordCount={article.wordCount}
          settings={settings}
          home={scrollButton}
          stop={stopScrolling}
        />
      )}
      {picture && (
        <Lightbox
          exhibits={exhibits}
          first={exhibits.findIndex(({ image }) => image === picture)}
          pictures={pictures}
          close={() => setPicture(null)}
        />
      )}
      {parts?.layers}
      {parts?.player}
    </PanelsContext.Provider>
  );
}

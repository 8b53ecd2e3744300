/** A stretch of the window, in CSS pixels from its upper edge. */
export interface Band {
  top: number;
  height: number;
}

/** The band of `count` lines whose middle line has its centre at `centre`. */
export function bandAround(centre: number, lineHeight: number, count: number): Band {
  return { top: centre - (lineHeight * count) / 2, height: lineHeight * count };
}

/** How far to scroll so that `centre` stays in the quiet middle of a window of `height`; 0 where it is there. */
export function scrollToKeep(centre: number, height: number): number {
  const [first, last] = [height * 0.25, height * 0.6];
  if (centre < first) return centre - first;
  return centre > last ? centre - last : 0;
}

/** How much of a line's height may be left out: ink keeps to the middle of it. */
const CUT = 0.25;

/**
 * The band, moved where its edge would go through a line: headings and notes stand at distances of their own. A line that is in the band by most of its
 * height is in it whole; one that only reaches into it, with the tails of its letters or the marks on them, is left out.
 */
export function uncut({ top, height }: Band, lineAt: (y: number) => Pick<DOMRect, 'top' | 'bottom'> | null): Band {
  const moved = (y: number, edge: 'top' | 'bottom'): number => {
    const line = lineAt(y);
    if (!line || y <= line.top || y >= line.bottom) return y;
    const margin = (line.bottom - line.top) * CUT;
    if (edge === 'top' && y >= line.bottom - margin) return line.bottom;
    if (edge === 'bottom' && y <= line.top + margin) return line.top;
    return y > line.top + margin && y < line.bottom - margin ? line[edge] : y;
  };
  const [first, last] = [moved(top, 'top'), moved(top + height, 'bottom')];
  return { top: first, height: last - first };
}

/** The box of the text line at a height of the window, or the nearest one; null where there is no text. */
export function lineAt(article: HTMLElement, y: number): DOMRect | null {
  const { ownerDocument } = article;
  const box = article.getBoundingClientRect();
  const caret = ownerDocument.caretPositionFromPoint?.(box.left + box.width / 2, y);
  if (!caret || !article.contains(caret.offsetNode)) return null;
  const range = ownerDocument.createRange();
  range.setStart(caret.offsetNode, caret.offset);
  const line = range.getClientRects()[0] ?? caret.getClientRect();
  return line && line.height > 0 ? line : null;
}

/** The centre of the text line at a height of the window, or the height itself where there is no text. */
export function lineCentre(article: HTMLElement, y: number): number {
  const line = lineAt(article, y);
  return line ? line.top + line.height / 2 : y;
}

/** How many line heights to look for the next line: past a picture, but not past the window. */
const LONGEST_GAP = 24;

/** The centre of the line `direction` (1 down, -1 up) of the one at `centre`; past gaps that hold no text. */
export function neighbourLine(
  centreAt: (y: number) => number,
  centre: number,
  lineHeight: number,
  direction: 1 | -1,
): number {
  for (let step = 1; step <= LONGEST_GAP; step += 1) {
    const found = centreAt(centre + direction * step * lineHeight);
    if ((found - centre) * direction > lineHeight / 2) return found;
  }
  return centre + direction * lineHeight;
}

/** The height of a line of the article's text. */
export function lineHeightOf(article: HTMLElement): number {
  const view = article.ownerDocument.defaultView;
  return view ? Number.parseFloat(view.getComputedStyle(article).lineHeight) || 32 : 32;
}

/** The centre of what is being spoken, where something is. */
export function spokenCentre(highlights: HighlightRegistry | undefined): number | null {
  const first = (name: string) => [...(highlights?.get(name) ?? [])][0];
  // Between sentences, and where a voice tells no words, the word's highlight is there and empty.
  const range = first('spoken-word') ?? first('spoken-sentence');
  if (!(range instanceof Range)) return null;
  const line = range.getClientRects()[0];
  return line ? line.top + line.height / 2 : null;
}

/** Whose the band is: the voice's from each new line that it comes to, until the reader moves the band. */
export interface VoiceFollower {
  /** Where the band goes with the voice, or null where it is the reader's. Takes the centre of the spoken line and how far the page is scrolled. */
  look(spoken: number | null, scrolled: number, height: number): number | null;
  /** The reader moves the band. */
  yield(): void;
}

/** Makes the follower of a page. A line that speech rests on, or that is out of the window, holds nothing. */
export function createVoiceFollower(): VoiceFollower {
  /** The last line, in CSS pixels from the page's upper edge: scrolling does not move it. */
  let last = Number.NaN;
  let isVoices = false;
  return {
    look(spoken, scrolled, height) {
      if (spoken === null) return null;
      const place = spoken + scrolled;
      if (!(Math.abs(place - last) < 1)) isVoices = true;
      last = place;
      if (spoken < 0 || spoken > height) isVoices = false;
      return isVoices ? spoken : null;
    },
    yield() {
      isVoices = false;
    },
  };
}

import type { CSSProperties, RefObject } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import styles from './abbreviation.module.css';
import { abbreviationAt } from './abbreviation.ts';

interface AbbreviationHintProps {
  article: RefObject<HTMLElement | null>;
  /** What an abbreviation stands for; undefined where nobody knows. */
  explain: (written: string) => Promise<string | undefined>;
}

interface Hint {
  text: string;
  /** The abbreviation's box. */
  box: DOMRect;
  isSelected: boolean;
}

/** The pointer must rest this long, in milliseconds. */
const REST = 180;

/** The abbreviation at a place of the page and the box around it. */
function find(node: Node | null, offset: number): { written: string; box: DOMRect } | null {
  if (!(node instanceof Text)) return null;
  const found = abbreviationAt(node.data, offset);
  if (!found) return null;
  const range = document.createRange();
  range.setStart(node, found.start);
  range.setEnd(node, found.end);
  return { written: found.written, box: range.getBoundingClientRect() };
}

/** As high as the bar for marks and the reader's tools, each with the space around it, in CSS pixels. */
const [BAR, TOOLS] = [76, 100];

/** Under the word, from its nearer side so that there is room. Over a selected one: the bar for marks lies under it, where it can. */
function placeOf({ box, isSelected }: Hint): CSSProperties {
  const side = box.left + box.right < innerWidth ? { left: `${box.left}px` } : { right: `${innerWidth - box.right}px` };
  if (!isSelected || box.bottom + BAR > innerHeight) return { ...side, top: `${box.bottom}px` };
  return box.top > TOOLS
    ? { ...side, bottom: `${innerHeight - box.top + 4}px` }
    : { ...side, top: `${box.bottom + BAR}px` };
}

const isInside = (box: DOMRect, x: number, y: number) =>
  x >= box.left - 2 && x <= box.right + 2 && y >= box.top - 2 && y <= box.bottom + 2;

/** Says what an abbreviation stands for when the pointer rests on it or when it is selected. Esc puts it away. */
export function AbbreviationHint({ article, explain }: AbbreviationHintProps) {
  const [hint, setHint] = useState<Hint | null>(null);

  useEffect(() => {
    const owner = new AbortController();
    const { signal } = owner;
    let timer: ReturnType<typeof setTimeout> | undefined;

    const show = async (found: ReturnType<typeof find>, isSelected = false) => {
      const meaning = found && (await explain(found.written));
      if (signal.aborted) return;
      setHint(meaning ? { text: `${found.written}: ${meaning}`, box: found.box, isSelected } : null);
    };
    const rest = ({ clientX: x, clientY: y, target }: PointerEvent) => {
      if (!(target instanceof Node) || !article.current?.contains(target)) return;
      const caret = document.caretPositionFromPoint?.(x, y);
      const found = caret ? find(caret.offsetNode, caret.offset) : null;
      void show(found && isInside(found.box, x, y) ? found : null);
    };
    const move = (event: PointerEvent) => {
      clearTimeout(timer);
      timer = setTimeout(rest, REST, event);
    };
    const select = () => {
      const selection = document.getSelection();
      const node = selection?.anchorNode ?? null;
      if (!selection || selection.isCollapsed || !article.current?.contains(node)) return;
      void show(find(node, Math.min(selection.anchorOffset, selection.focusOffset)), true);
    };
    document.addEventListener('pointermove', move, { passive: true, signal });
    document.addEventListener('selectionchange', select, { signal });
    addEventListener('scroll', () => setHint(null), { passive: true, signal });
    return () => {
      clearTimeout(timer);
      owner.abort();
    };
  }, [article, explain]);

  const isShown = hint !== null;
  useLayoutEffect(() => {
    if (!isShown) return;
    const putAway = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      setHint(null);
    };
    document.addEventListener('keydown', putAway, { capture: true });
    return () => document.removeEventListener('keydown', putAway, { capture: true });
  }, [isShown]);

  return (
    <div class={styles['hint']} aria-live="polite" data-shown={isShown || undefined} style={hint ? placeOf(hint) : {}}>
      {hint?.text}
    </div>
  );
}

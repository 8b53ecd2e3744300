import { createOverlay } from './overlay.ts';

/** What the bar says, in the reader's language. */
export interface PickTexts {
  help: string;
  done: string;
  undo: string;
  cancelled: string;
}

interface PickOptions {
  texts: PickTexts;
  /** Where to start with the keyboard: what the detector thinks is the body. */
  start: Element;
  onPick: (element: Element) => void;
  onUndo: () => void;
}

/** How long the last word stays (ms). */
const STAY_MS = 8000;

/** From one block to another by key: out, in, and to the blocks beside it. */
const STEPS: Readonly<Record<string, (element: Element) => Element | null>> = {
  ArrowUp: (element) => element.parentElement,
  ArrowDown: (element) => element.firstElementChild,
  ArrowLeft: (element) => element.previousElementSibling,
  ArrowRight: (element) => element.nextElementSibling,
};

/** Lets the reader point at the block that is the article, with the pointer or the arrow keys; Enter takes it, Esc leaves. */
export function pickRegion(document: Document, { texts, start, onPick, onUndo }: PickOptions): void {
  const controller = new AbortController();
  const { signal } = controller;
  const overlay = createOverlay(document);
  let current = start;

  const show = (element: Element | null): void => {
    if (!element || element === document.documentElement || overlay.owns(element)) return;
    current = element;
    overlay.frame(element);
  };
  const leave = (lastWord: string): void => {
    controller.abort();
    overlay.say(lastWord);
    document.defaultView?.setTimeout(() => overlay.remove(), STAY_MS);
  };
  const take = (): void => {
    onPick(current);
    leave(texts.done);
    overlay.offer(texts.undo, () => {
      onUndo();
      overlay.remove();
    });
  };
  const swallow = (event: Event): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
  };

  overlay.say(texts.help);
  show(start);
  start.scrollIntoView({ block: 'nearest' });
  const options = { capture: true, signal };
  document.addEventListener(
    'pointermove',
    (event) => show(document.elementFromPoint(event.clientX, event.clientY)),
    options,
  );
  document.addEventListener('scroll', () => overlay.frame(current), options);
  document.addEventListener(
    'click',
    (event) => {
      if (overlay.owns(event.target)) return;
      swallow(event);
      take();
    },
    options,
  );
  document.addEventListener(
    'keydown',
    (event) => {
      const step = STEPS[event.key];
      if (!step && event.key !== 'Enter' && event.key !== 'Escape') return;
      swallow(event);
      if (event.key === 'Enter') take();
      else if (event.key === 'Escape') leave(texts.cancelled);
      else {
        show(step?.(current) ?? null);
        current.scrollIntoView({ block: 'nearest' });
      }
    },
    options,
  );
}

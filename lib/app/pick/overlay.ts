/** The frame around the block under choice, and the bar with the instructions; in a closed shadow root, so that the page's styles stay out. */
export interface Overlay {
  frame(element: Element): void;
  say(text: string): void;
  /** Shows the bar's button with this text. */
  offer(text: string, onClick: () => void): void;
  /** Whether an event's target is the overlay's own. */
  owns(target: EventTarget | null): boolean;
  remove(): void;
}

const STYLE = `
:host { all: initial; }
.frame { position: fixed; pointer-events: none; border: 3px solid #8e241c; background: rgb(242 184 75 / 18%); border-radius: 6px; z-index: 2147483646; }
.bar { position: fixed; inset: auto 16px 16px; margin: 0 auto; max-width: 44em; display: flex; gap: 16px; align-items: center; padding: 14px 18px;
  font: 16px/1.6 system-ui, sans-serif; color: #fff; background: #2b2422; border-radius: 12px; box-shadow: 0 8px 32px rgb(0 0 0 / 40%); z-index: 2147483647; }
button { flex: none; min-height: 44px; padding: 0 16px; font: inherit; font-weight: 700; color: #2b2422; background: #f2b84b; border: 0; border-radius: 8px; cursor: pointer; }
button:focus-visible { outline: 3px solid #fff; outline-offset: 2px; }
`;

/** Draws the overlay on a page. Styles come as a constructed sheet, which no page policy forbids. */
export function createOverlay(document: Document): Overlay {
  const host = document.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLE);
  root.adoptedStyleSheets = [sheet];
  const frame = document.createElement('div');
  frame.className = 'frame';
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'status');
  const words = document.createElement('span');
  bar.append(words);
  root.append(frame, bar);
  document.documentElement.append(host);
  return {
    frame(element) {
      const box = element.getBoundingClientRect();
      Object.assign(frame.style, {
        left: `${box.left}px`,
        top: `${box.top}px`,
        width: `${box.width}px`,
        height: `${box.height}px`,
      });
    },
    say: (text) => words.replaceChildren(text),
    offer(text, onClick) {
      const button = document.createElement('button');
      button.append(text);
      button.addEventListener('click', onClick);
      bar.append(button);
      button.focus();
    },
    owns: (target) => target === host,
    remove: () => host.remove(),
  };
}

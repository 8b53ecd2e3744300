import type { Page } from 'puppeteer-core';

/** What the pages' own script notes while the focus goes through it. */
interface Walk {
  /** Controls that should be reached, by tag and name. */
  expected: string[];
  /** What had the focus, in order. */
  reached: string[];
  /** What had it without being seen to have it. */
  unseen: string[];
}

declare global {
  interface Window {
    walk?: Walk;
  }
}

/** Begins to note what has the focus; gives how many controls there are. It runs inside the page, so it uses nothing from outside itself. */
function watchFocus(): number {
  const CONTROLS =
    'a[href], button:not(:disabled), input:not([type=hidden], :disabled), select, textarea, summary, [tabindex="0"]';
  const nameOf = (element: Element): string => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined;
    return `${element.tagName.toLowerCase()} ${element.getAttribute('aria-label') ?? label ?? element.textContent ?? ''}`
      .trim()
      .slice(0, 60);
  };
  const isShown = (element: Element): boolean =>
    element.checkVisibility({ visibilityProperty: true }) && (element as HTMLElement).tabIndex >= 0;
  /** Of radio buttons the chosen one alone takes the focus. */
  const isStop = (element: Element): boolean =>
    !(element instanceof HTMLInputElement && element.type === 'radio' && !element.checked);
  const hasRing = (element: Element): boolean => {
    for (let at: Element | null = element, up = 0; at && up < 3; at = at.parentElement, up++) {
      const { outlineStyle, outlineWidth } = getComputedStyle(at);
      if (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2) return true;
    }
    return false;
  };
  /** Whether some of it is over everything else and inside the window (WCAG 2.4.11). */
  const isClear = (element: Element): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const places = [0.1, 0.5, 0.9].flatMap((x) =>
      [0.1, 0.5, 0.9].map((y) => [left + (right - left) * x, top + (bottom - top) * y]),
    );
    return places.some(([x = 0, y = 0]) => {
      const over = document.elementFromPoint(x, y);
      return (
        over !== null &&
        (element.contains(over) || over.contains(element) || over.closest('label') === element.closest('label'))
      );
    });
  };
  const expected = [...document.querySelectorAll(CONTROLS)].filter(isShown).filter(isStop).map(nameOf);
  const walk: Walk = { expected, reached: [], unseen: [] };
  window.walk = walk;
  // From the very beginning: without it Tab goes on from where something was last pressed.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    walk.reached.push(nameOf(target));
    // Once the page has scrolled to it.
    requestAnimationFrame(() => {
      if (document.activeElement !== target) return;
      if (!hasRing(target)) walk.unseen.push(`no ring: ${nameOf(target)}`);
      if (!isClear(target)) walk.unseen.push(`hidden: ${nameOf(target)}`);
    });
  });
  return expected.length;
}

/** Once the page has been drawn anew: whether the focus has left everything in it. */
const isOut = (page: Page): Promise<boolean> =>
  page.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(document.activeElement === document.body)));
      }),
  );

/** Goes with Tab through a whole page; gives what was not reached, or had the focus unseen, one line each. */
export async function faultsOfWalk(page: Page): Promise<string[]> {
  await page.bringToFront();
  const count = await page.evaluate(watchFocus);
  // Some more: a page may hold stops that are no controls, such as what scrolls.
  for (let step = 0; step < count + 8; step++) {
    await page.keyboard.press('Tab');
    if (await isOut(page)) break;
  }
  const { expected, reached, unseen } = await page.evaluate(
    () => window.walk ?? { expected: [], reached: [], unseen: [] },
  );
  const seen = new Set(reached);
  return [...expected.filter((name) => !seen.has(name)).map((name) => `not reached: ${name}`), ...unseen];
}

/** The reader's own spaces, as WCAG 2.1, 1.4.12 has them, over the page's. */
export const WIDE_TEXT = `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
p { margin-block-end: 2em !important }`;

/** Adds styles to a page whose policy takes none from outside. It runs inside the page. */
export function addStyle(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.adoptedStyleSheets.push(sheet);
}

/** What is cut off, or wider than the window, one line each. It runs inside the page, so it uses nothing from outside itself. */
export function cutOff(): string[] {
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];
  const cut = [...document.querySelectorAll<HTMLElement>('body *')].flatMap((element) => {
    const style = getComputedStyle(element);
    const isCutting = ['hidden', 'clip'].includes(style.overflowX) || ['hidden', 'clip'].includes(style.overflowY);
    // What is shortened on purpose says so with dots; pictures and what nobody sees have no text to lose.
    const isMeant =
      style.webkitLineClamp !== 'none' || element.matches('.visually-hidden, svg, svg *, img, select, input');
    if (!isCutting || isMeant || !element.checkVisibility()) return [];
    const isCut = element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1;
    return isCut ? [`cut: ${element.tagName} ${element.className} ${element.textContent?.slice(0, 30)}`] : [];
  });
  return [...wide, ...cut];
}

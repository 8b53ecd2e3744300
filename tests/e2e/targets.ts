/**
 * What does not fit a phone, one line each: a page wider than its window, a control smaller than 44 CSS pixels either way, a link of its own smaller
 * than 44 pixels in height. Links in running text are as high as their line (WCAG 2.5.8, exception "Inline"). It runs inside pages, so it uses
 * nothing from outside itself.
 */
export function misfits(document: Document): string[] {
  const TARGET = 44;
  const CONTROLS = 'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=button], [role=slider]';
  const window = document.defaultView;
  if (!window) return ['no window'];
  const { scrollWidth, clientWidth } = document.documentElement;
  const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} px wide in ${clientWidth}`] : [];

  /** Where a finger may go down: the element, its label, and a pseudo-element that reaches over its edges. */
  const areaOf = (element: Element): { width: number; height: number } => {
    const label = element instanceof HTMLInputElement ? element.labels?.[0] : undefined;
    const boxes = [element, ...(label ? [label] : [])].map((part) => part.getBoundingClientRect());
    const after = window.getComputedStyle(element, '::after');
    const isOver = after.content !== 'none' && after.position === 'absolute';
    return {
      width: Math.max(...boxes.map(({ width }) => width), isOver ? Number.parseFloat(after.width) : 0),
      height: Math.max(...boxes.map(({ height }) => height), isOver ? Number.parseFloat(after.height) : 0),
    };
  };
  const isInText = (element: Element): boolean =>
    element.matches('a') &&
    window.getComputedStyle(element).display === 'inline' &&
    element.closest('p, li, dd, td') !== null;

  const small = [...document.querySelectorAll<HTMLElement>(CONTROLS)]
    .filter((element) => element.checkVisibility({ visibilityProperty: true }) && !element.closest('.visually-hidden'))
    .filter((element) => !isInText(element))
    .flatMap((element) => {
      const { width, height } = areaOf(element);
      // Half a pixel is what rounding of rem and zoom makes.
      if (width >= TARGET - 0.5 && height >= TARGET - 0.5) return [];
      const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
      return [`${element.tagName.toLowerCase()} "${name.trim()}": ${width} × ${height}`];
    });
  return [...wide, ...small];
}

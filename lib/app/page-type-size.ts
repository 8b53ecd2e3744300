/** The properties that are scaled. */
const SIZES = ['font-size', 'line-height'] as const;

/** What an element's own style said before it was scaled. */
interface Before {
  sizes: readonly (readonly [property: string, value: string, priority: string])[];
  /** The whole attribute, with what the browser does not know (Word's `mso-` declarations); null where there was none. */
  attribute: string | null;
  /** The attribute as it was right after scaling. */
  scaled: string | null;
}

/** Elements of these names hold no text that a reader reads. */
const SKIPPED = new Set(['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE', 'SVG', 'IFRAME', 'TEXTAREA', 'SELECT']);

function hasOwnText(element: Element): boolean {
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3 && node.nodeValue?.trim()) return true;
  }
  return false;
}

/** The elements under `root`, itself included, that carry text of their own. */
function textElements(root: HTMLElement): HTMLElement[] {
  return [root, ...root.querySelectorAll<HTMLElement>('*')].filter(
    (element) => element.style && !SKIPPED.has(element.tagName) && hasOwnText(element),
  );
}

/**
 * Scales the text under `root` to `percent` of the size that the page gave it, in place, and gives the function that
 * puts everything back as it was. Sizes are set on each element that holds text, because portals set pixels on every
 * span; a line height in pixels grows with its text. All reads come before all writes: one layout, not one an element.
 */
export function scaleType(root: HTMLElement, percent: number): () => void {
  const view = root.ownerDocument.defaultView;
  if (!view || percent === 100) return () => undefined;
  const factor = percent / 100;
  const plans = textElements(root).map((element) => {
    const shown = view.getComputedStyle(element);
    return { element, pixels: SIZES.map((property) => Number.parseFloat(shown.getPropertyValue(property))) };
  });
  const undo: [HTMLElement, Before][] = [];
  for (const { element, pixels } of plans) {
    const { style } = element;
    const attribute = element.getAttribute('style');
    const sizes = SIZES.map(
      (property) => [property, style.getPropertyValue(property), style.getPropertyPriority(property)] as const,
    );
    SIZES.forEach((property, index) => {
      const size = pixels[index] ?? Number.NaN;
      // A line height by a factor, "normal", grows by itself.
      if (Number.isFinite(size)) style.setProperty(property, `${size * factor}px`, 'important');
    });
    undo.push([element, { sizes, attribute, scaled: element.getAttribute('style') }]);
  }
  return () => {
    for (const [element, before] of undo) putBack(element, before);
  };
}

/** Puts the attribute back letter by letter; where the page itself has changed it since, our two properties alone. */
function putBack(element: HTMLElement, before: Before): void {
  if (element.getAttribute('style') !== before.scaled) {
    for (const size of before.sizes) restore(element, ...size);
  } else if (before.attribute === null) element.removeAttribute('style');
  else element.setAttribute('style', before.attribute);
}

function restore(element: HTMLElement, property: string, value: string, priority: string): void {
  if (value) element.style.setProperty(property, value, priority);
  else element.style.removeProperty(property);
  if (element.getAttribute('style') === '') element.removeAttribute('style');
}

/** Which marks are piled highest and which hang lowest. */
export const PILED = 'Ễ Ộ Ữ Ậ ẵ Ẵ ợ ỵ g';

export interface Offered {
  /** CSS families, type sizes as shares of the normal one, line heights as shares of the size. */
  families: readonly string[];
  scales: readonly number[];
  lineHeights: readonly number[];
}

/**
 * Texts of a page in which marks of one line could touch the line before, one line each: the rows of ink that the browser draws for the highest piles
 * and the lowest dots, in the very font and size of the text, must be fewer than its lines are apart. `within` says which part of the page is
 * looked at, at every family, size and line height that is offered. It runs inside the page, so it uses nothing from outside itself.
 */
export async function touchingMarks(within: string, piled: string, offered: Offered): Promise<string[]> {
  const brush = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const root = document.documentElement.style;
  if (!brush) return ['no canvas'];
  const heights = new Map<string, number>();
  /** Rows of pixels from the first with ink to the last. */
  const inkOf = (font: string, size: number): number => {
    const known = heights.get(font);
    if (known !== undefined) return known;
    const { canvas } = brush;
    canvas.width = Math.ceil(size * 9);
    canvas.height = Math.ceil(size * 3);
    brush.font = font;
    brush.fillText(piled, 0, Math.round(size * 2));
    const { data, width, height } = brush.getImageData(0, 0, canvas.width, canvas.height);
    // Half a row's worth of grey is ink.
    const hasInk = (row: number): boolean => {
      for (let at = row * width * 4 + 3; at < (row + 1) * width * 4; at += 4) if (Number(data[at]) > 127) return true;
      return false;
    };
    const rows = Array.from({ length: height }, (_unused, row) => row).filter(hasInk);
    const ink = rows.length === 0 ? 0 : Number(rows.at(-1)) - Number(rows[0]) + 1;
    heights.set(font, ink);
    return ink;
  };
  const isText = (element: Element): boolean =>
    [...element.childNodes].some((node) => node instanceof Text && node.data.trim() !== '') &&
    element.closest('svg, select, .visually-hidden') === null;
  const texts = [...document.querySelectorAll(within)]
    .flatMap((part) => [...part.querySelectorAll('*')])
    .filter(isText);
  const found = new Set<string>(texts.length > 5 ? [] : ['hardly any text']);
  let measured = 0;
  for (const family of offered.families) {
    root.setProperty('--font-reading', family);
    for (const style of ['', 'bold', 'italic', 'italic bold'])
      await document.fonts.load(`${style} 20px ${family}`, piled);
    for (const scale of offered.scales) {
      root.setProperty('--scale', String(scale));
      for (const lineHeight of offered.lineHeights) {
        root.setProperty('--reading-line-height', String(lineHeight));
        for (const element of texts) {
          const style = getComputedStyle(element);
          const size = Number.parseFloat(style.fontSize);
          const ink = inkOf(`${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`, size);
          measured += 1;
          const apart = Number.parseFloat(style.lineHeight);
          if (ink === 0) found.add(`no ink: ${style.fontFamily}`);
          if (!(ink < apart))
            found.add(
              `${element.tagName}.${element.className} "${element.textContent?.slice(0, 20)}" ${style.font}: ${ink} of ${apart} px`,
            );
        }
      }
    }
  }
  return measured > 0 ? [...found] : ['nothing was measured'];
}

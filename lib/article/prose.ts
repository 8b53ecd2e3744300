import { linkDensity, textOf } from './nodes.ts';

/** Letters in the element's longer paragraphs, links left out: a measure of text that somebody wrote to be read. */
export function proseLength(element: Element): number {
  let length = element.localName === 'p' ? paragraphLength(element) : 0;
  for (const paragraph of element.getElementsByTagName('p')) length += paragraphLength(paragraph);
  return length;
}

function paragraphLength(paragraph: Element): number {
  const own = paragraph.textContent?.length ?? 0;
  return own > 60 && linkDensity(paragraph) < 0.5 ? own : 0;
}

/** Letters of the element that stand outside links. */
export function plainLength(element: Element): number {
  let length = textOf(element).length;
  for (const link of element.getElementsByTagName('a')) length -= textOf(link).length;
  return Math.max(0, length);
}

import { findAll } from '../nodes.ts';

/** Answers whether simple marks are on a page, from one look at every name. */
export function collectMarks(root: Element): (mark: string) => boolean {
  const marks = new Set<string>();
  const seen = new Set<string>();
  for (const element of findAll(root, '[class],[id],[data-role]')) {
    const names = element.getAttribute('class');
    if (names && !seen.has(names)) {
      seen.add(names);
      for (const name of names.split(/\s+/)) marks.add(`.${name}`);
      const start = /^(?:\.?)([A-Z][a-z]+[A-Z][a-z]+|[a-z]+-)/.exec(names);
      if (start) marks.add(`[class^=${start[1]}]`);
    }
    const id = element.getAttribute('id');
    if (id) {
      marks.add(`#${id}`);
      marks.add(`[id$=${id.slice(id.lastIndexOf('_') + 1)}]`);
    }
    const role = element.getAttribute('data-role');
    if (role) marks.add(`[data-role=${role}]`);
  }
  return (mark) => marks.has(mark);
}

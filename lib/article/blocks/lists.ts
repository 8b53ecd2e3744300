import { textOf } from '../nodes.ts';
import { NOTE } from '../notes/mark.ts';
import type { ListItem, Run } from '../types.ts';

/** Items of a `ul` or `ol`, with lists inside items kept as lists; `start` is the first number where it is not 1. */
export function readList(list: Element, read: (item: Element) => Run[]): { items: ListItem[]; start?: number } {
  const items: ListItem[] = [];
  for (const child of list.children) {
    if (isList(child)) {
      attach(items, child, read);
      continue;
    }
    const inner = [...child.children].filter(isList);
    for (const nested of inner) nested.remove();
    const runs = read(child);
    if (runs.length > 0) items.push({ runs });
    else if (inner.length === 0) continue;
    for (const nested of inner) attach(items, nested, read);
  }
  const start = Number.parseInt(list.getAttribute('start') ?? '', 10);
  return start > 1 ? { items, start } : { items };
}

/** Lists that portals use for layout, or editors to indent: their items hold headings, pictures, tables or several paragraphs, or they have none. */
export function holdsBlocks(list: Element): boolean {
  if (list.querySelector(`h1,h2,h3,h4,figure,table,blockquote,pre,iframe,video,[${NOTE}]`)) return true;
  const items = [...list.children];
  if (!items.some((item) => item.localName === 'li')) return true;
  const paragraphs = list.getElementsByTagName('p').length;
  return paragraphs > items.length * 1.5 + 1;
}

const isList = (element: Element): boolean => element.localName === 'ul' || element.localName === 'ol';

function attach(items: ListItem[], nested: Element, read: (item: Element) => Run[]): void {
  const list = { ordered: nested.localName === 'ol', items: readList(nested, read).items };
  if (list.items.length === 0 || textOf(nested) === '') return;
  const last = items[items.length - 1];
  if (!last) items.push(...list.items);
  else if (last.list) last.list.items.push(...list.items);
  else last.list = list;
}

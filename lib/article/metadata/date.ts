import { parsePublishedDate } from '../dates.ts';
import { attributeOf, findNamed, type Naming, namesOf, textOf } from '../nodes.ts';

/** Names of what tells today's date. */
export const CLOCK = /today|current|clock|now\b|ngay-?hien-?tai|dong-?ho/i;
const DATED: Naming = {
  names: /date|time|ngay|publish|posted|meta/i,
  ids: /date|ngay/i,
  also: 'time,[itemprop="datePublished"]',
};

/** The date that the page shows, header clocks left out; ISO 8601 or a bare date. */
export function findDate(body: Element): string | undefined {
  for (const element of findNamed(body, DATED, 40)) {
    if (CLOCK.test(namesOf(element))) continue;
    const date = dateOf(element);
    if (date) return date;
  }
  return undefined;
}

/** The date that an element tells by `datetime`, `content` or its text. */
export function dateOf(element: Element): string | undefined {
  for (const raw of [attributeOf(element, 'datetime'), attributeOf(element, 'content')]) {
    const date = raw && parsePublishedDate(raw);
    if (date) return date;
  }
  const text = textOf(element);
  return text.length > 0 && text.length < 160 ? parsePublishedDate(text) : undefined;
}

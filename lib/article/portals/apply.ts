import { findAll, textOf } from '../nodes.ts';
import { proseLength } from '../prose.ts';
import type { Tracer } from '../trace.ts';
import type { Family } from './family.ts';

/** The elements that a family's rules found on a page. */
export interface FamilyParts {
  body: Element;
  title?: Element;
  lead?: Element;
  date?: Element;
  byline?: Element;
  source?: Element;
}

const STEP = 'family';
/** A body with less text is a caption or a teaser; the general path may do better. */
const LEAST_BODY = 120;
/** Nor is it the body where most of the page's prose stands elsewhere. */
const LEAST_SHARE = 0.4;
/** So many pictures are the article themselves. */
const PHOTO_ESSAY = 3;

/** Walks a family's rules over the working copy; undefined, with a note, where they find no body. */
export function applyFamily(page: Element, family: Family, tracer: Tracer): FamilyParts | undefined {
  for (const selector of family.drop) {
    for (const element of findAll(page, selector)) {
      if (element.parentNode) tracer.remove(element, `${STEP} ${family.name}`, `rule ${selector}`);
    }
  }
  const body = findBody(page, family.body);
  if (!body) {
    tracer.note(`${STEP} ${family.name}`, 'no body found: the general path takes over');
    return undefined;
  }
  const parts: FamilyParts = { body };
  for (const name of ['title', 'lead', 'date', 'byline', 'source'] as const) {
    const element = findText(page, family[name] ?? []);
    if (element) parts[name] = element;
    else if (family[name]?.length) tracer.note(`${STEP} ${family.name}`, `no ${name} found`);
  }
  return parts;
}

function findBody(page: Element, selectors: readonly string[]): Element | undefined {
  const least = proseLength(page) * LEAST_SHARE;
  for (const selector of selectors) {
    let best: Element | undefined;
    let most = LEAST_BODY;
    for (const element of findAll(page, selector)) {
      const length = textOf(element).length;
      if (length > most) {
        most = length;
        best = element;
      }
    }
    if (best && (proseLength(best) >= least || best.getElementsByTagName('img').length >= PHOTO_ESSAY)) return best;
  }
  return undefined;
}

function findText(page: Element, selectors: readonly string[]): Element | undefined {
  for (const selector of selectors) {
    const found = findAll(page, selector).find((element) => textOf(element) !== '' || element.hasAttribute('datetime'));
    if (found) return found;
  }
  return undefined;
}

import { type Draft, draftText, runsOf } from './blocks/draft.ts';
import { isAll } from './blocks/inline.ts';
import { isVietnamese } from './language.ts';
import {
  findAll,
  findNamed,
  foldSpace,
  linkDensity,
  type Naming,
  namesOf,
  nextElement,
  nextSkipping,
  textOf,
} from './nodes.ts';

/** `Node.DOCUMENT_POSITION_FOLLOWING` */
const FOLLOWING = 4;
const SHORTEST = 50;
const LONGEST = 1200;
/** A cell with more is the text itself. */
const LONGEST_CELL = 500;
/** Names that Vietnamese systems give to nothing but the lead. */
const SURE: Naming = {
  names: /sapo|tom-?tat|mota|chapp?eau|hometext|\bpHead\b/i,
  ids: /sapo|tom-?tat|chapp?eau|hometext/i,
  also: '[data-role="sapo"]',
};
/** Names that leads share with other things: taken where the page's own description says the same. */
const LIKELY: Naming = {
  names: /summary|lead|standfirst|excerpt|description|intro|abstract|subtitle|dek|desc/i,
  ids: /summary|description|tomtat|sapo/i,
  also: '[itemprop="description"],h2',
};
/** Names that are enough in Vietnamese pages, as whole words. */
const NAMED = /(?:^|[\s_-])(?:summary|lead|desc|description|intro|abstract|excerpt|teaser|brief)(?:$|[\s_-])/i;
const NOT_LEAD =
  /related|card|item|list|footer|sidebar|author|bio|comment|image|img|photo|caption|video|review|rating|\bfig/i;

/** The lead that stands outside the body, found by its name or, on Vietnamese pages (`isLocal`), by what the page's head describes; undefined where there is none. `text` is the body, where it is known. */
export function findLead(
  body: Element,
  description: string | undefined,
  isLocal: boolean,
  title?: Element,
  text?: Element,
): Element | undefined {
  for (const element of findNamed(body, SURE, 6))
    if (isLead(element) && !(text && isTeaser(element, text))) return besidePicture(element) ?? element;
  if (!isLocal) return undefined;
  const start = foldSpace(description ?? '')
    .slice(0, 40)
    .toLowerCase();
  const named = findNamed(body, LIKELY, 30).find(
    (element) =>
      isLead(element) &&
      !(text && isTeaser(element, text)) &&
      inVietnamese(element) &&
      (isNamed(element) || startsWith(element, start)),
  );
  return named ?? (title && boldAfter(title, body));
}

/** Of another page: cut short, and behind the article's `text`. */
export const isTeaser = (lead: Element, text: Element): boolean =>
  /(?:\.\.\.|…)$/.test(textOf(lead)) && !text.contains(lead) && (lead.compareDocumentPosition(text) & FOLLOWING) === 0;

/** The text of a lead that a picture with its caption stands in. */
function besidePicture(lead: Element): Element | undefined {
  if (!lead.querySelector('img')) return undefined;
  const parts = findAll(lead, 'h2,h3,p').sort((one, other) => textOf(other).length - textOf(one).length);
  return parts.find((part) => textOf(part).length >= SHORTEST);
}

/** Elsewhere such lines are decks, made for lists and often no part of the text. */
const inVietnamese = (element: Element) => isVietnamese(textOf(element));
const isNamed = (element: Element) => NAMED.test(splitNames(element)) && textOf(element).length >= 60;
const splitNames = (element: Element) =>
  namesOf(element)
    // Drupal's text-with-summary is the whole text.
    .replace(/with-summary/g, '')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/\d+/g, '');
const startsWith = (element: Element, start: string) =>
  start.length >= 30 && textOf(element).toLowerCase().startsWith(start);

function isLead(element: Element): boolean {
  const length = textOf(element).length;
  if (length < 30 || length > LONGEST || NOT_LEAD.test(namesOf(element))) return false;
  if (
    (element.localName === 'td' && !isNamed(element) && length > LONGEST_CELL) ||
    element.closest('figure,figcaption,li,footer,aside,nav')
  )
    return false;
  return linkDensity(element) < 0.3 && element.getElementsByTagName('p').length <= 3;
}

const BOLD = /(?:^|[\s_-])(?:bold|head|fw-?[67]00)(?:$|\s)|font-(?:semi)?bold/i;

/** A box after the title that is bold by its name: how pages of utility classes set their leads. */
function boldAfter(title: Element, body: Element): Element | undefined {
  let at = nextSkipping(title, body);
  for (let passed = 0; at && passed < 24; passed++) {
    if (at.localName === 'p' || at.childElementCount > 6) {
      if (at.localName === 'p' && textOf(at).length > 60 && !BOLD.test(namesOf(at))) return undefined;
    } else if (BOLD.test(namesOf(at)) && textOf(at).length >= 60 && isLead(at) && inVietnamese(at)) return at;
    at = nextElement(at, body);
  }
  return undefined;
}

/** The lead (sapo) and the drafts without it: the one a rule found, else a first paragraph that is bold as a whole. */
export function takeLead(drafts: readonly Draft[], told: string | undefined): { lead?: string; rest: Draft[] } {
  const lead = told ? foldSpace(told.normalize('NFC')) : undefined;
  if (lead) {
    const repeated = drafts.findIndex((draft, index) => index < 4 && draftText(draft) === lead);
    return { lead, rest: drafts.filter((_, index) => index !== repeated) };
  }
  const at = drafts.findIndex((draft) => draft.block.type !== 'figure' && draft.block.type !== 'signature');
  const first = drafts[at];
  if (first?.block.type !== 'paragraph') return { rest: [...drafts] };
  const text = draftText(first);
  const isLead = isAll(runsOf(first.block), 'bold') && text.length >= SHORTEST && text.length <= LONGEST;
  return isLead ? { lead: text, rest: drafts.filter((_, index) => index !== at) } : { rest: [...drafts] };
}

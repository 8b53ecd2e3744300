import type { FamilySign } from '../portals/family.ts';
import { recognizeFamily } from '../portals/signs.ts';
import type { Detection } from '../types.ts';
import { type Address, addressKind } from './address.ts';
import { LONG, TEASER_WORDS } from './prose.ts';

/** So many long paragraphs in a family's body outweigh all that speaks against an article, apart from such an address. */
const SURE = 4;
/** So many paragraphs are looked at: the start of a page of twenty thousand tells as much as all of it. */
const MOST_READ = 400;
/** Of those that are long enough the first few tell. */
const MOST_WEIGHED = 8;
/** What is surely prose, in XPath: stricter than a look at the paragraphs themselves. */
const PROSE = [
  `string-length(normalize-space(.))>=${LONG}`,
  'not(.//a)',
  // `or`, since Chromium takes a union of nothing and nothing for something.
  'not(ancestor::*[self::a or self::li or self::footer or self::aside or self::nav or self::td[contains(@class,"van-ban")]])',
  'not(preceding-sibling::*[1][self::h2 or self::h3 or self::h4])',
  // Without their first letters, which may be capitals.
  `not(@class) or not(${TEASER_WORDS.map((word) => `contains(@class,"${word.slice(1)}")`).join(' or ')})`,
];
const NUMBER_TYPE = 1;

/**
 * Decides what a glance can: whether a page is an article for certain, or none for certain; undefined where only a look at its paragraphs will tell.
 *
 * It asks how many elements a selector has and never for one: the first element that a script touches costs the page more time and memory than all
 * of these questions together.
 */
export function glanceAtPage(document: Document, address: Address): Omit<Detection, 'root'> | undefined {
  try {
    return glance(document, address);
  } catch {
    // An element of the page's own hides what was asked for.
    return undefined;
  }
}

function glance(document: Document, address: Address): Omit<Detection, 'root'> | undefined {
  const count = (selector: string): number => document.querySelectorAll(selector).length;
  const family = recognizeFamily((mark) => count(mark) > 0);
  const body = family?.body.find((selector) => count(selector) > 0);
  const kind = addressKind(address);
  if (kind === 'home' || kind === 'search' || kind === 'login')
    return body ? undefined : { isArticle: false, confidence: 0.1, reasons: [`the address of a ${kind} page`] };
  if (!family || !body || kind === 'list' || count(body) > 1) return undefined;
  return longParagraphs(document, body) < SURE ? undefined : certain(family);
}

function certain({ name }: FamilySign): Omit<Detection, 'root'> {
  return { isArticle: true, confidence: 0.9, portal: name, reasons: [`body of ${name}`, `${SURE} long paragraphs`] };
}

/** How many paragraphs under what a selector finds are surely prose; 0 for a selector that has no short way. */
function longParagraphs(document: Document, selector: string): number {
  const holder = selector.split(' ').reduce<string | undefined>((outer, part) => {
    const test = testOf(part);
    return outer !== undefined && test ? `[ancestor::*[${test}]${outer}]` : undefined;
  }, '');
  if (holder === undefined) return 0;
  const first = `/descendant::p[position()<=${MOST_READ}][string-length(.)>=${LONG}]${holder}[position()<=${MOST_WEIGHED}]`;
  return document.evaluate(`count(${first}[${PROSE.join('][')}])`, document, null, NUMBER_TYPE, null).numberValue;
}

/** A simple selector in XPath; undefined for what is not simple. */
function testOf(part: string): string | undefined {
  if (part.includes(':') || part.includes('^')) return undefined;
  if (part.startsWith('#')) return `@id="${part.slice(1)}"`;
  if (!part.startsWith('[')) {
    const [tag = '', name = ''] = part.split('.');
    return `${tag && `self::${tag} and `}contains(concat(" ",@class," ")," ${name} ")`;
  }
  const [name = '', value = ''] = part.slice(1, -1).split('=');
  return name === 'id$' ? `substring(@id,string-length(@id)-${value.length - 3})=${value}` : `@${name}=${value}`;
}

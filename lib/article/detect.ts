import { type Address, type AddressKind, addressKind } from './detect/address.ts';
import { measureProse, withLooseText } from './detect/prose.ts';
import { guarded } from './guard.ts';
import { recognizeFamily } from './portals/signs.ts';
import type { Detection } from './types.ts';
import { unclobbered } from './unclobbered.ts';

type Query = (selector: string) => Element | null;
type QueryAll = (selector: string) => NodeListOf<Element>;

/** One reason for or against an article, behind its weight. */
type Evidence = readonly [weight: number, reason: string];

const NEEDED = 2;
const LEAST_BODY = 200;
const MOST_HEADINGS = 2000;
const ADDRESS_WEIGHT: Readonly<Record<AddressKind, number>> = {
  home: -3,
  login: -4,
  search: -3,
  list: -1,
  article: 0.7,
  unknown: 0,
};

/**
 * Decides whether a page is an article and where its body is. Reads the page by a few cheap queries, never writes to it,
 * asks for no layout. Gives `isArticle: false` with reasons for home pages, lists, searches, logins, tables of documents and
 * galleries; never throws. Of `url` only the path and the query count.
 */
export function detectArticle(document: Document, url: Address): Detection {
  return guarded(
    () => detect(document, url),
    (message) => ({ isArticle: false, confidence: 0, reasons: [`the page broke the work off: ${message}`] }),
  );
}

function detect(document: Document, url: Address): Detection {
  const query = unclobbered<Query>(document, 'querySelector');
  const queryAll = unclobbered<QueryAll>(document, 'querySelectorAll');
  const page = query?.('body') ?? query?.('html');
  if (!query || !queryAll || !page) return { isArticle: false, confidence: 0, reasons: ['no document'] };
  // Mark by mark: the browser has a short way for a selector of one class, and none for a list of forty.
  const family = recognizeFamily((mark) => query(mark) !== null);
  const body = family && largest(family.body, queryAll);
  const from = body ?? page;
  let prose = measureProse(from);
  if (prose.count < 2) prose = withLooseText(from, prose);
  // A photo essay: its text stands under its pictures.
  if (prose.count < 1 && body && body.querySelectorAll('figcaption,[class*=aption]').length > 2)
    prose = { count: 1, root: body };
  const root = body ?? query('[itemprop~="articleBody"]') ?? prose.root;
  const evidence = [
    ...(family && body ? [[2, `body of ${family.name}`] as const] : []),
    ...addressEvidence(url),
    ...proseEvidence(prose.count, body),
    ...markupEvidence(query, queryAll, prose.count),
  ];
  const score = evidence.reduce((sum, [weight]) => sum + weight, 0);
  const isArticle = score >= NEEDED && prose.count > 0;
  return {
    isArticle,
    confidence: Math.round((1 / (1 + Math.exp(NEEDED - score))) * 100) / 100,
    ...(family && { portal: family.name }),
    ...(isArticle && root && { root }),
    reasons: evidence.length > 0 ? evidence.map(([, reason]) => reason) : ['nothing found'],
  };
}

function largest(selectors: readonly string[], queryAll: QueryAll): Element | undefined {
  for (const selector of selectors) {
    let best: Element | undefined;
    let most = LEAST_BODY;
    for (const element of queryAll(selector)) {
      const length = element.textContent?.length ?? 0;
      if (length > most) {
        most = length;
        best = element;
      }
    }
    if (best) return best;
  }
  return undefined;
}

function addressEvidence(url: Address): Evidence[] {
  const kind = addressKind(url);
  const weight = ADDRESS_WEIGHT[kind];
  return weight ? [[weight, `the address of ${kind === 'article' ? 'an article' : `a ${kind} page`}`]] : [];
}

function proseEvidence(count: number, body: Element | undefined): Evidence[] {
  const length = body?.textContent?.trim().length ?? 0;
  if (count === 0) return [[-2, 'no long paragraph']];
  const weight = count >= 4 ? 2.5 : count >= 2 ? 1.8 : length > 300 ? 1 : 0.5;
  return [[weight, `${count} long paragraphs`]];
}

/** From the headings: a selector like `h2 a` climbs from every link, which a page of a million links in each other never ends. */
function countLinkedHeadings(queryAll: QueryAll): number {
  let count = 0;
  for (const heading of [...queryAll('h2,h3,h4')].slice(0, MOST_HEADINGS)) {
    count += heading.getElementsByTagName('a').length;
    if (heading.localName !== 'h4' && heading.closest('a')) count += 1;
  }
  return count;
}

function markupEvidence(query: Query, queryAll: QueryAll, prose: number): Evidence[] {
  const found: Evidence[] = [];
  const add = (weight: number, reason: string) => found.push([weight, reason]);
  if (query('meta[property="og:type"][content="article" i],meta[property="article:published_time"]'))
    add(1, 'says it is an article');
  if (query('[itemprop~="articleBody"]')) add(1, 'marks an article body');
  if (query('h1')) add(0.3, 'has a main heading');
  if (query('input[type="password"]') && prose < 3) add(-3, 'a login form');
  const linkedHeadings = countLinkedHeadings(queryAll);
  if (linkedHeadings >= 6 && prose < 2 + linkedHeadings / 12) add(-2, `${linkedHeadings} linked headings: a list`);
  if (prose < 2 && query('[class*=pagination],[class*=paging],[class*=pager],[class*=phan-trang]'))
    add(-1, 'pages of a list');
  if (prose < 4 && queryAll('td a[href*=".pdf" i],td a[href*=".doc" i]').length >= 5) add(-2.5, 'a table of documents');
  if (prose < 3 && queryAll('[class*=video-item],[class*=item-video],[class*=duration]').length >= 6)
    add(-2, 'a gallery of videos');
  return found;
}

import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { articleText, detectArticle, extractArticle } from '../../../lib/article/index.ts';
import { expectedText, hostilePage } from './hostile-page.ts';

const url = new URL('https://huyen.backan.gov.vn/tin-tuc/ky-hop.html');
/** Properties that a page's `<img name>` hides on its document, and an `<input name>` on its form. */
const NAMES =
  'body head documentElement childNodes children firstChild lastChild nextSibling previousSibling parentNode parentElement firstElementChild nextElementSibling attributes getAttribute hasAttribute setAttribute querySelector querySelectorAll getElementsByTagName textContent innerHTML nodeName nodeType tagName localName className classList style ownerDocument cloneNode contains remove removeChild appendChild insertBefore createElement createTreeWalker importNode title URL baseURI location cookie implementation matches closest'.split(
    ' ',
  );
/** The DOM of the tests leans on these itself, so hiding them breaks it and not the extraction. */
const LEANT_ON = new Set([
  'getAttribute',
  'localName',
  'ownerDocument',
  'createElement',
  'nodeType',
  'parentNode',
  'nextSibling',
]);
const FORM_NAMES = NAMES.filter((name) => !['getAttribute', 'localName', 'ownerDocument', 'cloneNode'].includes(name));
const DOCUMENT_NAMES = NAMES.filter((name) => !LEANT_ON.has(name));

function pageInForm(): Document {
  const { document } = parseHTML(
    hostilePage('<p>Một đoạn nữa.</p>', 'middle').replace('<div id="main">', '<form id="f"><div id="main">'),
  );
  return document as unknown as Document;
}

/** As browsers do it: a named element stands in front of the property of the same name. */
function hide(target: object, name: string, page: Document): void {
  Object.defineProperty(target, name, { value: page.createElement('input'), configurable: true });
}

function expectWhole(page: Document): void {
  detectArticle(page, url);
  const article = extractArticle(page, url);
  for (const sentence of expectedText(false)) expect(article && articleText(article)).toContain(sentence);
}

describe('properties hidden behind named elements', () => {
  it.each(FORM_NAMES)('of a form: %s', (name) => {
    const page = pageInForm();
    const form = page.getElementById('f');
    if (form) hide(form, name, page);
    expectWhole(page);
  });

  it.each(DOCUMENT_NAMES)('of the document: %s', (name) => {
    const page = pageInForm();
    hide(page, name, page);
    expectWhole(page);
  });

  it('in any number', () => {
    fc.assert(
      fc.property(fc.subarray(FORM_NAMES), fc.subarray(DOCUMENT_NAMES), (ofForm, ofDocument) => {
        const page = pageInForm();
        const form = page.getElementById('f');
        for (const name of ofForm)
          if (form) hide(form, name, parseHTML('<html></html>').document as unknown as Document);
        const spare = parseHTML('<html></html>').document as unknown as Document;
        for (const name of ofDocument) hide(page, name, spare);
        expectWhole(page);
      }),
      { numRuns: 25 },
    );
  });
});

describe('documents that throw', () => {
  /** Stands for a page whose own scripts put getters in the way; every `step`-th read throws. */
  function throwing(step: number): Document {
    let reads = 0;
    const trap: ProxyHandler<Document> = {
      get(target, name) {
        reads += 1;
        if (reads % step === 0) throw new TypeError(`hostile getter ${String(name)}`);
        const value: unknown = Reflect.get(target, name, target);
        return typeof value === 'function' ? value.bind(target) : value;
      },
      getPrototypeOf() {
        throw new TypeError('hostile prototype');
      },
    };
    return new Proxy(pageInForm(), trap);
  }

  it.each([1, 2, 3, 5, 8])('end in an article or in nothing, every %i. read', (step) => {
    const page = throwing(step);
    expect(() => detectArticle(page, url)).not.toThrow();
    const article = extractArticle(page, url);
    expect(article === null || article.blocks.length > 0).toBe(true);
  });
});

import { readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { type Article, articleText, detectArticle, extractArticle } from '../../../lib/article/index.ts';
import { dangers, dangersOf, expectedText, hostilePage, type Place } from './hostile-page.ts';

const payloads: Record<string, string[]> = JSON.parse(
  readFileSync(new URL('../../fixtures/hostile/payloads.json', import.meta.url), 'utf8'),
);
const url = new URL('https://huyen.backan.gov.vn/tin-tuc/ky-hop.html');

function extract(payload: string, place: Place): Article | null {
  const { document } = parseHTML(hostilePage(payload, place));
  detectArticle(document as unknown as Document, url);
  return extractArticle(document as unknown as Document, url);
}

/** Code that only a script, a style, a frame or a drawing holds has no business in a text. */
const CODE_HOLDERS = new Set(['scripts', 'svg', 'css', 'frames']);

describe('hostile markup', () => {
  it('is tried in at least 200 ways', () => {
    expect(new Set(Object.values(payloads).flat()).size).toBeGreaterThanOrEqual(300);
  });

  it.each(Object.entries(payloads))('of %s reaches no block, and the text still comes out', (category, items) => {
    const faults: Record<string, string[]> = {};
    for (const payload of items) {
      const article = extract(payload, 'middle');
      const found = dangersOf(article);
      const text = article ? articleText(article) : '';
      for (const sentence of expectedText(category === 'swallowing'))
        if (!text.includes(sentence)) found.push(`lost: ${sentence.slice(0, 30)}`);
      if (CODE_HOLDERS.has(category) && text.includes('PWNED')) found.push('code in the text');
      if (found.length > 0) faults[payload] = found;
    }
    expect(faults).toEqual({});
  });

  it.each(Object.entries(payloads))('of %s does no harm in the head or before the title', (_, items) => {
    const faults: Record<string, string[]> = {};
    for (const payload of items)
      for (const place of ['head', 'top'] as const) {
        const article = extract(payload, place);
        const found = article ? dangers(article) : [];
        if (found.length > 0) faults[`${place}: ${payload}`] = found;
      }
    expect(faults).toEqual({});
  });

  it('leaves the prototypes of objects alone', () => {
    for (const payload of payloads['base and meta'] ?? []) extract(payload, 'head');
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('dangers', () => {
  it('sees what must not be in an article', () => {
    expect(dangers({ href: 'javascript:alert(1)' })).toHaveLength(1);
    expect(dangers({ images: [{ src: 'data:image/svg+xml,x', alt: '' }] })).toHaveLength(1);
    expect(dangers({ runs: [{ text: 'x', onclick: 'y' }] })).toHaveLength(1);
    expect(dangers({ runs: [{ text: () => 'x' }] })).toHaveLength(1);
    expect(dangers({ runs: [{ text: 'x', href: 'https://a.vn/' }] })).toEqual([]);
  });
});

import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { selectorFor } from '../../../../lib/app/pick/selector.ts';

function choose(markup: string): { selector: string; isFirst: boolean } {
  const { document } = parseHTML(`<html><body>${markup}</body></html>`);
  const element = document.querySelector('[data-chosen]');
  if (!element) throw new Error('the markup names no chosen element');
  const selector = selectorFor(element);
  return { selector, isFirst: document.querySelector(selector) === element };
}

describe('selectorFor', () => {
  it.each([
    ['a lasting id', '<div id="noidung" data-chosen>x</div>', 'div#noidung'],
    ['lasting classes', '<div class="tin ArticleContent" data-chosen>x</div>', 'div.tin.ArticleContent'],
    ['an id that a database made', '<div class="bai" id="post-83421" data-chosen>x</div>', 'div.bai'],
    ['classes that a build made', '<div class="css-1x2y3z detail" data-chosen>x</div>', 'div.detail'],
  ])('uses %s', (_what, markup, selector) => expect(choose(markup)).toEqual({ selector, isFirst: true }));

  it('goes out until the element is the first match', () => {
    const { selector, isFirst } = choose(
      '<nav class="menu"><div class="box">a</div></nav><main class="chinh"><div class="box" data-chosen>b</div></main>',
    );
    expect(selector).toBe('main.chinh > div.box');
    expect(isFirst).toBe(true);
  });

  it('tells nameless twins apart by their place', () => {
    const { selector, isFirst } = choose('<table><tr><td>a</td><td data-chosen>b</td></tr></table>');
    expect(selector).toContain('td:nth-of-type(2)');
    expect(isFirst).toBe(true);
  });
});

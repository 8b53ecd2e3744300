// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { scaleType } from '../../../lib/app/page-type-size.ts';

function article(): HTMLElement {
  const root = document.createElement('div');
  const paragraph = document.createElement('p');
  paragraph.style.fontSize = '12px';
  const span = document.createElement('span');
  span.style.setProperty('font-size', '10px', 'important');
  span.style.lineHeight = '14px';
  span.append('Nghị quyết');
  paragraph.append('Hội nghị thông qua ', span);
  const script = document.createElement('script');
  script.type = 'text/plain';
  script.append('không phải chữ của bài');
  root.append(paragraph, script);
  return root;
}

describe('scaleType', () => {
  let root: HTMLElement;
  beforeEach(() => {
    root = article();
    document.body.replaceChildren(root);
  });

  it('scales every element that holds text, pixels on inner spans included', () => {
    scaleType(root, 150);
    expect(root.querySelector('p')?.style.fontSize).toBe('18px');
    expect(root.querySelector('span')?.style.fontSize).toBe('15px');
    expect(root.querySelector('span')?.style.lineHeight).toBe('21px');
    expect(root.querySelector('script')?.style.fontSize).toBe('');
  });

  it('puts the page back exactly as it was', () => {
    const before = root.outerHTML;
    scaleType(root, 300)();
    expect(root.outerHTML).toBe(before);
  });

  it('does nothing at the normal size', () => {
    const before = root.outerHTML;
    scaleType(root, 100);
    expect(root.outerHTML).toBe(before);
  });

  it('puts the letters of a style back that the browser does not know', () => {
    root.querySelector('p')?.setAttribute('style', 'font-size:14pt;mso-ansi-language:VI');
    const before = root.outerHTML;
    scaleType(root, 160)();
    expect(root.outerHTML).toBe(before);
  });

  it('keeps what the page itself changed in the meantime', () => {
    const undo = scaleType(root, 160);
    const paragraph = root.querySelector('p');
    if (paragraph) paragraph.style.color = 'red';
    undo();
    expect(paragraph?.style.color).toBe('red');
    expect(paragraph?.style.fontSize).toBe('12px');
  });
});

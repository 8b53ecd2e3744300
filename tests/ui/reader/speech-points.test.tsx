import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import {
  askedPlaceIn,
  firstPlaceIn,
  firstVisible,
  rangeOfSpan,
} from '../../../components/reader/player/speech-points.ts';
import type { Article } from '../../../lib/article/types.ts';

const PARTS = 50;
const BLOCKS = 20;
/** CSS pixels, of a block; of a part beside its blocks' there is nothing. */
const HEIGHT = 50;

let root: HTMLElement;
let scrolled: number;
/** Blocks whose box was asked for. */
let asked: Set<Element>;

function boxOf(element: Element): DOMRect {
  const place = Number(element.getAttribute('data-place'));
  const height = Number(element.getAttribute('data-height'));
  if (element.hasAttribute('data-block')) asked.add(element);
  return new DOMRect(0, place - scrolled, 600, height);
}

function add(parent: Element, place: number, height: number, block?: string): HTMLElement {
  const element = document.createElement(block === undefined ? 'div' : 'p');
  element.dataset['place'] = String(place);
  element.dataset['height'] = String(height);
  if (block !== undefined) element.dataset['block'] = block;
  if (block?.startsWith('b')) element.id = block;
  element.textContent = block ?? '';
  parent.append(element);
  return element;
}

/** An article as the page builds it: a head, then parts of many blocks each. */
beforeEach(() => {
  [scrolled, asked] = [0, new Set()];
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    return boxOf(this);
  });
  root = document.createElement('article');
  add(add(root, 0, 2 * HEIGHT), 0, 2 * HEIGHT, 'title');
  for (let part = 0; part < PARTS; part += 1) {
    const top = 2 * HEIGHT + part * BLOCKS * HEIGHT;
    const element = document.createElement('div');
    root.append(element);
    Object.assign(element.dataset, { place: top, height: BLOCKS * HEIGHT });
    for (let i = 0; i < BLOCKS; i += 1) add(element, top + i * HEIGHT, HEIGHT, `b${part * BLOCKS + i}`);
  }
  document.body.append(root);
});
afterEach(() => {
  vi.restoreAllMocks();
  root.remove();
});

it.each([
  ['the beginning', 0, undefined],
  ['the first block', 2 * HEIGHT, 'b0'],
  ['a block of which little is left', 3 * HEIGHT - 10, 'b1'],
  ['the middle', 2 * HEIGHT + 500 * HEIGHT, 'b500'],
  ['the last block of a part', 2 * HEIGHT + 19 * HEIGHT, 'b19'],
  ['the end', 2 * HEIGHT + 999 * HEIGHT, 'b999'],
])('finds what is on the screen at %s of 1,000 blocks, by asking those of one part', (_where, top, blockId) => {
  scrolled = top;
  expect(firstVisible(root, 0)?.blockId).toBe(blockId);
  expect(asked.size).toBeLessThanOrEqual(BLOCKS);
});

it('passes over what is not shown', () => {
  scrolled = 2 * HEIGHT + 19 * HEIGHT;
  const hidden = root.querySelector<HTMLElement>('#b19');
  if (hidden) hidden.dataset['height'] = '0';
  expect(firstVisible(root, 0)?.blockId).toBe('b20');
});

it('has nothing to find under the end', () => {
  scrolled = 2 * HEIGHT + 1_000 * HEIGHT;
  expect(firstVisible(root, 0)).toBeUndefined();
});

const ARTICLE: Article = {
  url: '',
  title: 'title',
  language: 'vi',
  wordCount: 1,
  blocks: [{ type: 'paragraph', id: 'b999', runs: [{ text: 'b999' }] }],
};

it('begins at what is selected, which counts once', () => {
  const range = document.createRange();
  const text = root.querySelector('#b999')?.firstChild ?? root;
  range.setStart(text, 1);
  range.setEnd(text, 3);
  document.getSelection()?.addRange(range);
  expect(firstPlaceIn(root, ARTICLE, false)).toEqual({ blockId: 'b999', offset: 1 });
  expect(firstPlaceIn(root, ARTICLE, false)).toBeUndefined();
});

it('begins at what is on the screen only where nothing was spoken yet', () => {
  scrolled = 2 * HEIGHT + 500 * HEIGHT - 88;
  expect(firstPlaceIn(root, ARTICLE, true)).toEqual({ blockId: 'b500', offset: 0 });
  expect(firstPlaceIn(root, ARTICLE, false)).toBeUndefined();
  expect(firstPlaceIn(null, ARTICLE, true)).toBeUndefined();
});

it('begins where it stopped the last time where a page is opened to be heard, or at its title, wherever it was read to', () => {
  scrolled = 2 * HEIGHT + 500 * HEIGHT - 88;
  expect(askedPlaceIn(root, ARTICLE, undefined)).toEqual({ blockId: 'title', offset: 0 });
  const remembered = { blockId: 'b999', offset: 2 };
  expect(askedPlaceIn(root, ARTICLE, remembered)).toEqual(remembered);
  document.getSelection()?.selectAllChildren(root.querySelector('#b999') ?? root);
  expect(askedPlaceIn(root, ARTICLE, remembered)).toEqual({ blockId: 'b999', offset: 0 });
});

it('finds a block to light without looking through the others, title and lead too', () => {
  const search = vi.spyOn(root, 'querySelector');
  expect(String(rangeOfSpan(root, ARTICLE, 'b999', { start: 0, end: 4 }))).toBe('b999');
  expect(search).not.toHaveBeenCalled();
  expect(String(rangeOfSpan(root, ARTICLE, 'title', { start: 0, end: 5 }))).toBe('title');
  expect(rangeOfSpan(root, ARTICLE, 'b1000', { start: 0, end: 5 })).toBeNull();
});

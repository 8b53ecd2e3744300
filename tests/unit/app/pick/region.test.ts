// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { pickRegion } from '../../../../lib/app/pick/region.ts';

const TEXTS = { help: 'Chọn', done: 'Đã nhớ', undo: 'Hoàn tác', cancelled: 'Thôi' };

describe('pickRegion', () => {
  let inner: HTMLElement;
  let outer: HTMLElement;
  const onPick = vi.fn();
  const onUndo = vi.fn();
  const key = (name: string): boolean =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true }));

  beforeEach(() => {
    onPick.mockReset();
    inner = document.createElement('p');
    outer = document.createElement('div');
    outer.append(inner, document.createElement('p'));
    document.body.replaceChildren(outer);
    for (const element of [inner, outer]) element.scrollIntoView = () => undefined;
    pickRegion(document, { texts: TEXTS, start: inner, onPick, onUndo });
  });

  it('takes the block that the arrow keys reach', () => {
    key('ArrowUp');
    key('Enter');
    expect(onPick).toHaveBeenCalledExactlyOnceWith(outer);
  });

  it('leaves everything alone after Esc', () => {
    key('Escape');
    key('Enter');
    expect(onPick).not.toHaveBeenCalled();
  });

  it('keeps a click from the page while choosing, and gives it back afterwards', () => {
    const onClick = vi.fn();
    inner.addEventListener('click', onClick);
    inner.click();
    expect(onPick).toHaveBeenCalledExactlyOnceWith(inner);
    expect(onClick).not.toHaveBeenCalled();
    inner.click();
    expect(onClick).toHaveBeenCalledOnce();
  });
});

import { fireEvent, screen } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useMarkClick } from '../../../components/reader/notes/use-mark-click.ts';
import { useClickToSpeak } from '../../../components/reader/player/use-click-to-speak.ts';
import type { Article } from '../../../lib/article/types.ts';
import type { PlacedMark } from '../../../lib/library/marks/anchor.ts';
import { createFakeSession, type FakeSession } from '../../fakes/speech-session.ts';
import { renderPage } from '../page.tsx';

const ARTICLE: Article = {
  url: '',
  title: 'Bài',
  language: 'vi',
  wordCount: 4,
  blocks: [{ type: 'paragraph', id: 'b0', runs: [{ text: 'Một hai ba bốn.' }] }],
};
const MARKED: PlacedMark = {
  mark: { id: 'm', colour: 'yellow', parts: [], createdAt: 1, changedAt: 1 },
  spans: [{ blockId: 'b0', start: 4, end: 7 }],
};

const root = () => document.querySelector('article');
let session: FakeSession;
let isOpen: boolean;
const clicked = vi.fn((id: string | undefined) => {
  isOpen = id !== undefined;
});

function Page() {
  useClickToSpeak(session, ARTICLE, root);
  useMarkClick([MARKED], ARTICLE, root, () => isOpen, clicked);
  return (
    <article>
      <p id="b0" data-block="b0">
        Một hai ba bốn.
      </p>
    </article>
  );
}

beforeEach(async () => {
  session = createFakeSession();
  session.become({ status: 'playing' });
  isOpen = false;
  clicked.mockClear();
  // A point's x is the offset in the text.
  Object.assign(document, {
    caretPositionFromPoint: (x: number) => ({ offsetNode: screen.getByText(/Một/).firstChild, offset: x }),
  });
  await renderPage(<Page />);
});
afterEach(() => {
  Reflect.deleteProperty(document, 'caretPositionFromPoint');
});

function click(offset: number): void {
  const text = screen.getByText(/Một/);
  fireEvent.pointerDown(text, { clientX: offset });
  // Pressing takes a selection away, and its bar with it.
  isOpen = isOpen && clicked.mock.calls.length > 0;
  fireEvent.click(text, { clientX: offset });
}

it('speaks from a click on the text', () => {
  click(9);
  expect(session.calls).toEqual(['playFrom b0 9']);
  expect(clicked).toHaveBeenCalledExactlyOnceWith(undefined, { x: 9, y: 0 });
});

it('opens a mark’s bar without speaking, and closes it so', () => {
  click(5);
  expect(clicked).toHaveBeenLastCalledWith('m', { x: 5, y: 0 });
  click(9);
  expect(clicked).toHaveBeenLastCalledWith(undefined, { x: 9, y: 0 });
  expect(session.calls).toEqual([]);
  click(9);
  expect(session.calls).toEqual(['playFrom b0 9']);
});

it('does not speak where the press took a selection’s bar away', () => {
  isOpen = true;
  click(9);
  expect(session.calls).toEqual([]);
  click(9);
  expect(session.calls).toEqual(['playFrom b0 9']);
});

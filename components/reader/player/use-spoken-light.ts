import { effect } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { Article } from '../../../lib/article/types.ts';
import { rangeOfSpan } from './speech-points.ts';

const SENTENCE = 'spoken-sentence';
const WORD = 'spoken-word';

/** Keeps one range in a highlight of its own; it is painted anew only when its key changes. */
function createLight(
  name: string,
  priority: number,
): { show(key: string, range: () => Range | null): void; off(): void } {
  const highlight = new Highlight();
  highlight.priority = priority;
  CSS.highlights.set(name, highlight);
  let shown = '';
  /** Whether its text was drawn anew, as bold first letters do it: a range whose text has gone stays at the elements around. */
  const isLost = () => [...highlight].some(({ startContainer }) => !(startContainer instanceof Text));
  return {
    show(key, range) {
      if (key === shown && !isLost()) return;
      highlight.clear();
      const found = key ? range() : null;
      if (found) highlight.add(found);
      // A block that is not in the page yet is looked for again.
      shown = found ? key : '';
    },
    off() {
      CSS.highlights.delete(name);
    },
  };
}

/** Paints the sentence and the word that are spoken, without touching the page's elements. */
export function useSpokenLight(session: SpeechSession, article: Article, root: () => Element | null): void {
  useEffect(() => {
    const sentence = createLight(SENTENCE, 0);
    const word = createLight(WORD, 1);
    const stop = effect(() => {
      const { status, index, word: span } = session.state.value;
      const segment = session.segments.value[index];
      const element = root();
      if (!element || !segment) return;
      const { blockId } = segment;
      const isLit = status === 'playing' || status === 'paused' || status === 'failed';
      sentence.show(isLit ? `${blockId} ${segment.start} ${segment.end}` : '', () =>
        rangeOfSpan(element, article, blockId, segment),
      );
      word.show(isLit && span ? `${blockId} ${span.start} ${span.end}` : '', () =>
        span ? rangeOfSpan(element, article, blockId, span) : null,
      );
    });
    return () => {
      stop();
      sentence.off();
      word.off();
    };
  }, [session, article, root]);
}

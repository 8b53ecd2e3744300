import { useEffect } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { Article } from '../../../lib/article/types.ts';
import { pointAt } from './speech-points.ts';

/** What has a use of its own for a click. */
export const OWN_CLICK = 'a, button, input, select, textarea, summary, label, [role="button"]';

/** Once something was played, a click on a sentence speaks from there. Links, controls and selecting text keep their own meaning. */
export function useClickToSpeak(session: SpeechSession, article: Article, root: () => Element | null): void {
  useEffect(() => {
    const owner = new AbortController();
    document.addEventListener(
      'click',
      (event) => {
        const element = root();
        const { target, clientX, clientY } = event;
        const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
        if (!isPlain || event.defaultPrevented || session.state.peek().status === 'idle') return;
        if (!(target instanceof Element) || !element?.contains(target) || target.closest(OWN_CLICK)) return;
        if (document.getSelection()?.isCollapsed === false) return;
        const point = pointAt(element, article, clientX, clientY);
        if (point) session.playFrom(point);
      },
      { signal: owner.signal },
    );
    return () => owner.abort();
  }, [session, article, root]);
}

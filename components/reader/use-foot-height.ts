import type { RefObject } from 'preact';
import { useLayoutEffect } from 'preact/hooks';

/** Tells `main` in `--foot` how high the player at the foot of the window is. `player` is another where another one has come. */
export function useFootHeight(main: RefObject<HTMLElement | null>, player: unknown): void {
  useLayoutEffect(() => {
    const foot = document.querySelector<HTMLElement>('[data-foot]');
    if (!foot) return;
    const observer = new ResizeObserver(() => main.current?.style.setProperty('--foot', `${foot.offsetHeight}px`));
    observer.observe(foot);
    return () => observer.disconnect();
  }, [main, player]);
}

import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import styles from './focus.module.css';
import {
  bandAround,
  createVoiceFollower,
  lineAt,
  lineCentre,
  lineHeightOf,
  neighbourLine,
  scrollToKeep,
  spokenCentre,
  uncut,
} from './lines.ts';

interface LineFocusProps {
  article: RefObject<HTMLElement | null>;
  /** How many lines stay clear. */
  count: number;
  /** Dims what is not in focus, or draws a line under what is. */
  look: 'dim' | 'ruler';
  /** Filled while the focus is on: moves it one line down (1) or up (-1). */
  mover: { current: ((direction: 1 | -1) => void) | null };
}

/** How often speech is looked at. */
const SPEECH_PACE = 200;

/** Dims the page but for a few lines, or lays a ruler under them; they follow the pointer, the arrow keys and the voice. */
export function LineFocus({ article, count, look, mover }: LineFocusProps) {
  const shade = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const text = article.current;
    const cover = shade.current;
    if (!text || !cover) return;
    const owner = new AbortController();
    const { signal } = owner;
    let centre = innerHeight * 0.4;
    let frame = 0;
    const voice = createVoiceFollower();

    const draw = (wanted: number) => {
      centre = wanted;
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => {
        const around = bandAround(lineCentre(text, centre), lineHeightOf(text), count);
        const band = uncut(around, (y) => lineAt(text, y));
        cover.style.setProperty('--top', `${band.top}px`);
        cover.style.setProperty('--height', `${band.height}px`);
      });
    };
    const moveTo = (wanted: number) => {
      const distance = scrollToKeep(wanted, innerHeight);
      scrollBy({ top: distance, behavior: 'instant' });
      draw(wanted - distance);
    };

    const spoken = () => voice.look(spokenCentre(globalThis.CSS?.highlights), scrollY, innerHeight);

    draw(centre);
    addEventListener(
      'pointermove',
      (event) => {
        voice.yield();
        draw(event.clientY);
      },
      { passive: true, signal },
    );
    addEventListener('scroll', () => draw(spoken() ?? centre), { passive: true, signal });
    addEventListener('resize', () => draw(centre), { signal });
    mover.current = (direction) => {
      voice.yield();
      moveTo(neighbourLine((y) => lineCentre(text, y), lineCentre(text, centre), lineHeightOf(text), direction));
    };
    const speech = setInterval(() => {
      const there = spoken();
      if (there !== null) draw(there);
    }, SPEECH_PACE);

    return () => {
      owner.abort();
      mover.current = null;
      clearInterval(speech);
      cancelAnimationFrame(frame);
    };
  }, [article, count, mover]);

  return <div ref={shade} class={styles['shade']} data-look={look} aria-hidden="true" />;
}

import { useEffect, useState } from 'preact/hooks';

/** How far down its page a window is, 0..1. A page that needs no scrolling is read. */
export function progressOf(scrollTop: number, scrollHeight: number, height: number): number {
  const way = scrollHeight - height;
  return way <= 0 ? 1 : Math.min(1, Math.max(0, scrollTop / way));
}

/** Follows the window's scrolling, in steps of a thousandth. */
export function useProgress(): number {
  const [progress, setProgress] = useState(0);
  useEffect(() => {
    const owner = new AbortController();
    let frame = 0;
    const measure = () => {
      frame = 0;
      const root = document.documentElement;
      setProgress(Math.round(progressOf(scrollY, root.scrollHeight, innerHeight) * 1000) / 1000);
    };
    const soon = () => {
      if (frame === 0) frame = requestAnimationFrame(measure);
    };
    addEventListener('scroll', soon, { passive: true, signal: owner.signal });
    addEventListener('resize', soon, { signal: owner.signal });
    return () => {
      owner.abort();
      cancelAnimationFrame(frame);
    };
  }, []);
  return progress;
}

/** What waits until its element is near the window. */
const waiting = new Map<Element, () => void>();
let observer: IntersectionObserver | undefined;

/** One after the other, each in a task of its own: the page answers between them. */
function watch(): IntersectionObserver {
  // What is printed is read as well. The browser takes the page as it is once this has run.
  addEventListener('beforeprint', () => {
    for (const act of [...waiting.values()]) act();
  });
  return new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) setTimeout(() => waiting.get(target)?.());
    },
    { rootMargin: '100%' },
  );
}

/** Calls once an element is within a window's height of the window, or goes onto paper; gives the stop. */
export function whenNear(element: Element, act: () => void): () => void {
  observer ??= watch();
  waiting.set(element, act);
  observer.observe(element);
  return () => {
    waiting.delete(element);
    observer?.unobserve(element);
  };
}

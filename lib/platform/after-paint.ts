/** A page that nobody sees paints nothing; what waits for its paint goes on after this many ms. */
const UNSEEN_AFTER_MS = 300;

/** Settles once what is in the page now has been handed to the screen, so that what comes next does not hold it up. */
export function afterPaint(view: Window): Promise<void> {
  return new Promise((resolve) => {
    const go = () => resolve();
    view.setTimeout(go, UNSEEN_AFTER_MS);
    view.requestAnimationFrame(() => view.setTimeout(go));
  });
}

/**
 * Settles once the page's first content is on the screen. That it was handed over is not enough there: other threads draw it, and whatever is loaded
 * meanwhile takes their time.
 */
export function afterFirstContent(view: Window & typeof globalThis): Promise<void> {
  return new Promise((resolve) => {
    const observer = new view.PerformanceObserver((entries) => {
      if (entries.getEntriesByName('first-contentful-paint').length > 0) settle();
    });
    const settle = (): void => {
      observer.disconnect();
      resolve();
    };
    view.setTimeout(settle, UNSEEN_AFTER_MS);
    observer.observe({ type: 'paint', buffered: true });
  });
}

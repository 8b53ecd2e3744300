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

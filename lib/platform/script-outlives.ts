/**
 * Whether a script that was injected into a page still gives its result when its tab has gone on meanwhile. Chromium waits for it: as long as it
 * takes where the page may stay in the back/forward cache, otherwise for half a second (its unload timeout), then it rejects. Firefox drops the
 * answer with the page.
 */
export function scriptOutlivesPage(scope: object): boolean {
  return !('mozInnerScreenX' in scope);
}

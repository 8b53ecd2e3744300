import type { Detection } from '../article/types.ts';

/** After a client-side navigation the new text comes late: look again once the page has been still this long (ms), … */
const SETTLE_MS = 250;
/** … and stop waiting for it after this long (ms). */
const GIVE_UP_MS = 8000;

interface PageWatch {
  document: Document;
  /** What can be told of a page that has just come, at next to no cost; undefined where it takes `detect`. Its `root` is looked for by who needs it. */
  glance: () => Detection | undefined;
  detect: () => Detection;
  /** Called when what the page is has changed, and once at the start. */
  onDetection: (detection: Detection) => void;
}

/**
 * Detects at once, again when the page has loaded, and after every client-side navigation (pushState, back, hash).
 * Costs nothing between those moments, and goes on for as long as the page lives.
 */
export function watchPage({ document, glance, detect, onDetection }: PageWatch): void {
  let last: Detection | undefined;
  let isGlanced = false;
  const look = (): boolean => {
    const glanced = last ? undefined : glance();
    isGlanced = glanced !== undefined;
    const found = glanced ?? detect();
    const isNews = !last || last.isArticle !== found.isArticle || last.root !== found.root;
    last = found;
    if (isNews) onDetection(found);
    return found.isArticle;
  };
  const found = look();
  const view = document.defaultView;
  if (!view) return;
  if (!found && document.readyState !== 'complete') {
    view.addEventListener('load', () => view.setTimeout(look, SETTLE_MS), { once: true });
  }
  onClientNavigation(view, () => {
    // Found while the view that the glance was at is still there: a jump within the page is no news.
    const { root } = isGlanced ? detect() : {};
    if (last && root) last = { ...last, root };
    isGlanced = false;
    lookWhenSettled(document, look);
  });
}

/** Looks once the page's tree has been still for a while, so that a view that is drawn in steps is seen whole. */
function lookWhenSettled(document: Document, look: () => boolean): void {
  const view = document.defaultView;
  if (!view || !document.body) return;
  const finish = (): void => {
    view.clearTimeout(timer);
    view.clearTimeout(deadline);
    observer.disconnect();
  };
  const settled = (): void => {
    if (look()) finish();
  };
  let timer = view.setTimeout(settled, SETTLE_MS);
  const deadline = view.setTimeout(finish, GIVE_UP_MS);
  const observer = new MutationObserver(() => {
    view.clearTimeout(timer);
    timer = view.setTimeout(settled, SETTLE_MS);
  });
  observer.observe(document.body, { childList: true, subtree: true });
}

/** Calls back after the address changed without a new document. */
function onClientNavigation(view: Window & typeof globalThis, changed: () => void): void {
  let address = view.location.href;
  const check = (): void => {
    if (view.location.href === address) return;
    address = view.location.href;
    changed();
  };
  const navigation: EventTarget | undefined = Reflect.get(view, 'navigation');
  if (navigation) {
    navigation.addEventListener('currententrychange', check);
    return;
  }
  // Firefox before 147 has no Navigation API: history's own events, and the title that most scripts change with the address.
  view.addEventListener('popstate', check);
  view.addEventListener('hashchange', check);
  const titles = new MutationObserver(check);
  titles.observe(view.document.head ?? view.document, { childList: true, subtree: true, characterData: true });
}

/**
 * Brings the focus to the list: to the row of an article where that is drawn, else to the first in sight. Once the page is drawn anew, and only where the
 * focus is nowhere by then, as what had it is gone.
 */
export function focusList(page: HTMLElement | null, id?: string): void {
  requestAnimationFrame(() => {
    if (!page || (document.activeElement && document.activeElement !== document.body)) return;
    const links = [...page.querySelectorAll<HTMLAnchorElement>('[data-index] h2 a')];
    const wanted = links.find((link) => new URL(link.href).searchParams.get('id') === id);
    const inSight = links.find((link) => link.getBoundingClientRect().top >= 0);
    const other = inSight ?? page.querySelector<HTMLElement>('a, button:not(:disabled)');
    if (wanted) wanted.focus();
    else other?.focus({ preventScroll: true });
  });
}

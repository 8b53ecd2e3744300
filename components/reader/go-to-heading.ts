/** Shows a heading of the article, or its title for null, and gives it the focus: Tab and a screen reader go on from there. */
export function goToHeading(article: HTMLElement | null, id: string | null): void {
  const place = id === null ? article : document.getElementById(id);
  const heading = id === null ? article?.querySelector('h1') : place;
  place?.scrollIntoView({ block: 'start' });
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
}

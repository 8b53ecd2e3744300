/** What is asked for once: a page that is loaded anew, come back to or restored must not speak by itself. */
const ONCE = ['listen', 'sleep'];

/** A reader page's address without what asks it to speak. */
export function quietAddress(href: string): string {
  const address = new URL(href);
  if (!ONCE.some((name) => address.searchParams.has(name))) return href;
  for (const name of ONCE) address.searchParams.delete(name);
  return address.href;
}

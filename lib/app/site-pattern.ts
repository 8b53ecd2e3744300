/** The site of an address as the browser names it when it asks for leave (any port); undefined for what is no page of the web. */
export function siteOf(address: string): string | undefined {
  const { protocol = '', hostname = '' } = URL.parse(address) ?? {};
  return /^https?:$/.test(protocol) ? `${protocol}//${hostname}/*` : undefined;
}

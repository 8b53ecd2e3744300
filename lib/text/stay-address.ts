/** At the end of an address: its page is wanted as it is, although its site is always opened in the reader. */
export const STAY = '#de-doc-goc';

/** The address of a page that must not open in the reader by itself. A place in the page that it names is given up for that. */
export function stayAddress(address: string): string {
  return address.replace(/#.*$/, '') + STAY;
}

/** An address's host, without a port; empty for what is no address. */
export function hostOf(address: string | undefined): string {
  return URL.parse(address ?? '')?.hostname ?? '';
}

/** The way back to a portal's page: marked where the page would open in the reader again. */
export function originalAddress(address: string, sites: readonly string[]): string {
  return sites.includes(hostOf(address)) ? stayAddress(address) : address;
}

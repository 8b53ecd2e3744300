import { type Addressed, pageAddress, ROUTE } from '../text/page-address.ts';

const TRACKING = /^(utm_|fbclid$|gclid$|zarsrc$|_gl$|mc_[ce]id$|gidzl$|zalo)/i;

/**
 * The address that tells whether two pages are the same one: no fragment but a route, no tracking parameters, `https`, parameters in order.
 * Text that is no address comes back as it is.
 */
export function sameAddress(url: string): string {
  if (!URL.canParse(url)) return url;
  const address = new URL(url);
  if (!ROUTE.test(address.hash)) address.hash = '';
  if (address.protocol === 'http:') address.protocol = 'https:';
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.sort();
  return address.href;
}

/** The address that tells whether two articles are the same one. */
export const articleAddress = (article: Addressed): string => sameAddress(pageAddress(article));

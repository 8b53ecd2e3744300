const TRACKING = /^(utm_|fbclid$|gclid$|zarsrc$|_gl$|mc_[ce]id$|gidzl$|zalo)/i;

/** Fragments that name a page: single-page portals have nothing else ("#/tin/15", "#!/tin/15"). */
const ROUTE = /^#!?\//;

/**
 * The address that tells whether two pages are the same one: no fragment but a route, no tracking parameters, `https`, parameters in order.
 * Text that is no address comes back as it is.
 */
export function sameAddress(url: string): string {
  const address = URL.parse(url);
  if (!address) return url;
  if (!ROUTE.test(address.hash)) address.hash = '';
  if (address.protocol === 'http:') address.protocol = 'https:';
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.sort();
  return address.href;
}

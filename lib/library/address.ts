const TRACKING = /^(utm_|fbclid$|gclid$|zarsrc$|_gl$|mc_[ce]id$|gidzl$|zalo)/i;

/**
 * The address that tells whether two pages are the same one: no fragment but a route, no tracking parameters, `https`, parameters in order.
 * Text that is no address comes back as it is.
 */
export function sameAddress(url: string): string {
  const address = URL.parse(url);
  if (!address) return url;
  // "#/tin/15", "#!/tin/15": single-page portals have nothing else to name a page by.
  if (!/^#!?\//.test(address.hash)) address.hash = '';
  address.protocol = 'https:';
  for (const name of [...address.searchParams.keys()]) {
    if (TRACKING.test(name)) address.searchParams.delete(name);
  }
  address.searchParams.sort();
  return address.href;
}

import { PORTAL_HOSTS } from './hosts.ts';

/** The family that the table of hosts names for an address, subdomains included. */
export function hintedFamily(url: URL): string | undefined {
  let host = url.hostname;
  while (host.includes('.')) {
    const family = PORTAL_HOSTS[host];
    if (family) return family;
    host = host.slice(host.indexOf('.') + 1);
  }
  return undefined;
}

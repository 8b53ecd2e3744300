/** Every host that the content script runs on, with the family that it belongs to. */
export const PORTAL_HOSTS: Readonly<Record<string, string>> = {
  'backan.gov.vn': 'sharepoint-publishing',
  'baobackan.vn': 'epi',
  'baobackan.com.vn': 'party-newspaper',
};

/** Match patterns of the manifest: all of gov.vn, and each newspaper with its subdomains. */
export function portalMatches(): string[] {
  const newspapers = Object.keys(PORTAL_HOSTS).filter((host) => !host.endsWith('.gov.vn'));
  return ['*://*.gov.vn/*', ...newspapers.map((host) => `*://*.${host}/*`)];
}

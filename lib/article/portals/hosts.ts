import { GOVERNMENT_HOSTS } from './hosts-government.ts';
import { PARTY_HOSTS } from './hosts-party.ts';
import { PRESS_HOSTS } from './hosts-press.ts';

/** Every family of portals that has rules of its own, named like its file in this folder; `generic` is the general path. */
export type PortalFamily =
  | 'sharepoint-publishing'
  | 'sharepoint-tandan'
  | 'sharepoint-news'
  | 'vnpt'
  | 'liferay'
  | 'aspnet'
  | 'party-newspaper'
  | 'epi'
  | 'vccorp'
  | 'onecms'
  | 'vnexpress'
  | 'party-press'
  | 'generic';

/** Hosts by family, white space between them. A host stands for its subdomains too. */
export type HostTable = Readonly<Partial<Record<PortalFamily, string>>>;

function readTable(table: HostTable): [string, PortalFamily][] {
  return Object.entries(table).flatMap(([family, hosts]) =>
    hosts
      .trim()
      .split(/\s+/)
      .map((host): [string, PortalFamily] => [host, family as PortalFamily]),
  );
}

/**
 * Every host that the content script runs on, with the family that it belongs to. Sites change their systems: a family is
 * recognised by its markup, and this table only says which one to try first.
 */
export const PORTAL_HOSTS: Readonly<Record<string, PortalFamily>> = Object.fromEntries(
  [GOVERNMENT_HOSTS, PARTY_HOSTS, PRESS_HOSTS].flatMap(readTable),
);

/** The family of a host name or of its nearest parent in the table; undefined for hosts outside it. */
export function familyOfHost(hostname: string): PortalFamily | undefined {
  const labels = hostname.toLowerCase().replace(/\.$/, '').split('.');
  const parents = labels.map((_, index) => labels.slice(index).join('.'));
  const known = parents.find((host) => Object.hasOwn(PORTAL_HOSTS, host));
  return known === undefined ? undefined : PORTAL_HOSTS[known];
}

/** Match patterns of the manifest, made when the extension is built: all of gov.vn, and each other host with its subdomains. */
export function portalMatches(): string[] {
  const others = Object.keys(PORTAL_HOSTS).filter((host) => !host.endsWith('.gov.vn'));
  return ['*://*.gov.vn/*', ...others.map((host) => `*://*.${host}/*`)];
}

import { describe, expect, it } from 'vitest';
import { familyOfHost, PORTAL_HOSTS, portalMatches } from '../../../../lib/article/portals/hosts.ts';
import { GOVERNMENT_HOSTS } from '../../../../lib/article/portals/hosts-government.ts';
import { PARTY_HOSTS } from '../../../../lib/article/portals/hosts-party.ts';
import { PRESS_HOSTS } from '../../../../lib/article/portals/hosts-press.ts';

const written = [GOVERNMENT_HOSTS, PARTY_HOSTS, PRESS_HOSTS].flatMap((table) =>
  Object.values(table).flatMap((hosts) => hosts.trim().split(/\s+/)),
);

describe('PORTAL_HOSTS', () => {
  it('names at least 200 hosts, each once', () => {
    expect(written.length).toBeGreaterThanOrEqual(200);
    expect(written.filter((host, index) => written.indexOf(host) !== index)).toEqual([]);
    expect(Object.keys(PORTAL_HOSTS)).toHaveLength(written.length);
  });

  it('holds lower-case host names only, without www', () => {
    for (const host of written) expect(host).toMatch(/^(?!www\.)[a-z\d-]+(\.[a-z\d-]+)+$/);
  });
});

describe('familyOfHost', () => {
  it.each([
    ['backan.gov.vn', 'sharepoint-publishing'],
    ['WWW.BackAn.gov.vn', 'sharepoint-publishing'],
    ['sonongnghiep.backan.gov.vn', 'sharepoint-publishing'],
    ['baobackan.com.vn', 'party-newspaper'],
    ['special.nhandan.vn', 'epi'],
    ['thethao.tuoitre.vn', 'vccorp'],
    ['www.baoquocte.vn.', 'onecms'],
    ['vnexpress.net', 'vnexpress'],
    ['m.qdnd.vn', 'party-press'],
    ['dantri.com.vn', 'generic'],
    ['notbackan.gov.vn', undefined],
    ['constructor', undefined],
    ['example.com', undefined],
    ['', undefined],
  ])('%s → %s', (host, family) => {
    expect(familyOfHost(host)).toBe(family);
  });
});

describe('portalMatches', () => {
  const matches = portalMatches();

  it('covers gov.vn by one pattern and every other host by its own', () => {
    expect(matches[0]).toBe('*://*.gov.vn/*');
    expect(matches.filter((match) => match.includes('gov.vn'))).toHaveLength(1);
    const others = written.filter((host) => !host.endsWith('.gov.vn'));
    expect(matches).toHaveLength(others.length + 1);
    for (const host of others) expect(matches).toContain(`*://*.${host}/*`);
  });

  it('asks for no whole country and no whole web', () => {
    for (const match of matches) expect(match).not.toMatch(/\*\.(com\.|org\.|net\.)?vn\/|<all_urls>|\/\/\*\//);
  });
});

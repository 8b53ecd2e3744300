import { describe, expect, it } from 'vitest';
import { PORTAL_HOSTS, portalMatches } from '../../lib/article/portals/hosts.ts';
import { sourcesOf } from './sources.ts';

const FIXTURES = 'tests/fixtures/portals/';
/** Hosts of no known family are read the general way; so is that family's fixture, if there is one. */
const families = new Set<string>(Object.values(PORTAL_HOSTS).filter((family) => family !== 'generic'));
const withFixture = new Set(sourcesOf(FIXTURES).map(({ path }) => path.slice(FIXTURES.length).split('/')[0] ?? ''));

describe('portals', () => {
  it('are listed once each, as bare host names', () => {
    expect(Object.keys(PORTAL_HOSTS).filter((host) => !/^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/.test(host))).toEqual([]);
    expect(Object.keys(PORTAL_HOSTS).length).toBeGreaterThanOrEqual(120);
  });

  it('make match patterns without duplicates, and none for all sites', () => {
    const matches = portalMatches();
    expect(new Set(matches).size).toBe(matches.length);
    expect(matches.filter((match) => !/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/.test(match))).toEqual([]);
  });

  it('have a fixture a family, and no fixture without a family', () => {
    expect([...families].filter((family) => !withFixture.has(family)).toSorted()).toEqual([]);
    expect([...withFixture].filter((family) => !families.has(family)).toSorted()).toEqual([]);
  });
});

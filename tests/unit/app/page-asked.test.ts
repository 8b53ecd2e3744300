import { describe, expect, it } from 'vitest';
import { isAsked } from '../../../lib/app/page-asked.ts';
import { hostOf, originalAddress, STAY } from '../../../lib/text/stay-address.ts';

const entry = (type: string) => [{ type } as unknown as PerformanceEntry];

describe('a page is wanted as it is', () => {
  it.each([
    ['when somebody came back to it', {}, '', entry('back_forward'), true],
    ['when it was loaded again', {}, '', entry('reload'), true],
    ['when its address says so', {}, STAY, entry('navigate'), true],
    ['while nobody sees it', { prerendering: true }, '', entry('navigate'), true],
    ['but not when somebody went to it', { prerendering: false }, '', entry('navigate'), false],
    ['nor to a place in it', {}, '#binh-luan', entry('navigate'), false],
    ['nor where the browser tells nothing', {}, '', [], false],
  ])('%s', (_name, document, hash, navigations, asked) => expect(isAsked(document, hash, navigations)).toBe(asked));
});

describe('the way back to a page', () => {
  const sites = ['tinh.gov.vn'];

  it('is marked where the page would open in the reader again, and only there', () => {
    expect(originalAddress('https://tinh.gov.vn/tin?id=1', sites)).toBe(`https://tinh.gov.vn/tin?id=1${STAY}`);
    expect(originalAddress('https://tinh.gov.vn/tin#a', sites)).toBe(`https://tinh.gov.vn/tin${STAY}`);
    expect(originalAddress('https://khac.gov.vn/tin#a', sites)).toBe('https://khac.gov.vn/tin#a');
    expect(originalAddress('https://www.tinh.gov.vn/', sites)).toBe('https://www.tinh.gov.vn/');
  });

  it('has a host, or none', () => {
    expect([hostOf('http://tinh.gov.vn:8080/a'), hostOf('không'), hostOf(undefined)]).toEqual(['tinh.gov.vn', '', '']);
  });
});

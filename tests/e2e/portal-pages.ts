import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const FIXTURES = join(import.meta.dirname, '../fixtures/portals');

/** A page of each family, with quirks among them: old letters, footnotes, attachments, questions and answers, lazy pictures. */
export const PORTAL_PAGES = [
  'sharepoint-publishing/nong-thon-moi',
  'sharepoint-tandan/y-te',
  'sharepoint-news/trong-rung-2',
  'vnpt/tcvn3-xen-unicode',
  'liferay/van-ban-danh-so',
  'aspnet/y-te-3',
  'party-newspaper/trong-rung-4',
  'epi/giao-duc-4',
  'vccorp/hoi-dap-chinh-sach',
  'onecms/y-te-5',
  'vnexpress/chuyen-doi-so-6',
  'party-press/ky-hop-6',
] as const;

/** A portal's page as it is served, and what is expected of it. */
export interface PortalPage {
  html: string;
  /** Without TLS. */
  address: string;
  title: string;
  /** Its expected.md: facts between two lines of dashes, then the text. */
  expected: string;
}

/** Reads a page by its folder under tests/fixtures/portals. */
export function readPortalPage(name: string): PortalPage {
  const html = readFileSync(join(FIXTURES, name, 'source.html'), 'utf8');
  const expected = readFileSync(join(FIXTURES, name, 'expected.md'), 'utf8');
  const address = (/^<!-- (\S+) -->/.exec(html)?.[1] ?? '').replace('https:', 'http:');
  return { html, address, title: /^title: (.*)$/m.exec(expected)?.[1] ?? '', expected };
}

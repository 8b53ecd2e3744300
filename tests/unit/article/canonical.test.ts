import { expect, it } from 'vitest';
import { canonicalOf } from '../../../lib/article/canonical.ts';

it.each([
  ['https://m.bao.vn/a.html?zarsrc=31', 'https://www.bao.vn/a.html'],
  ['https://www.bao.vn/amp/a.html', '/a.html', 'https://www.bao.vn/a.html'],
  ['https://thethao.bao.vn/a.html', 'https://bao.vn/a.html'],
  ['https://tinh.gov.vn/tin?id=7', 'https://tinh.gov.vn/?id=7'],
  ['https://tinh.gov.vn/', 'https://tinh.gov.vn/trang-chu'],
])('%s is at home at %s', (url, told, address = told) => {
  expect(canonicalOf(told, new URL(url))).toBe(address);
});

it.each([
  // Careless portals: all of their articles would be one.
  ['https://tinh.gov.vn/tin/7', 'https://tinh.gov.vn/'],
  ['https://tinh.gov.vn/tin/7', 'https://tinh.gov.vn/trang-chu'],
  ['https://tinh.gov.vn/tin/7', 'https://tinh.gov.vn/Default.aspx'],
  // Another site, a single-page portal, and what is no address.
  ['https://tinh.gov.vn/tin/7', 'https://cu.vn/tin/7'],
  ['https://motinh.gov.vn/tin/7', 'https://tinh.gov.vn/tin/7'],
  ['https://cong.gov.vn/#/tin/7', 'https://cong.gov.vn/tin'],
  ['https://tinh.gov.vn/tin/7', 'javascript:alert(1)'],
])('%s is not at home at %s', (url, told) => {
  expect(canonicalOf(told, new URL(url))).toBeUndefined();
});

import { expect, it } from 'vitest';
import { articleAddress, sameAddress } from '../../../lib/library/address.ts';

it.each([
  ['http://tinh.gov.vn/tin#phan-2', 'https://tinh.gov.vn/tin'],
  ['https://bao.vn/a?utm_source=zalo&id=7&fbclid=x', 'https://bao.vn/a?id=7'],
  ['https://bao.vn/a?b=2&a=1', 'https://bao.vn/a?a=1&b=2'],
  ['http://cong.gov.vn/#/tin/1', 'https://cong.gov.vn/#/tin/1'],
  ['https://cong.gov.vn/#!/tin/2', 'https://cong.gov.vn/#!/tin/2'],
  ['không phải địa chỉ', 'không phải địa chỉ'],
])('%s is the same as %s', (url, address) => {
  expect(sameAddress(url)).toBe(address);
});

it.each([
  ['https://m.bao.vn/a.html?zarsrc=31', 'https://www.bao.vn/a.html', 'https://www.bao.vn/a.html'],
  ['https://tinh.gov.vn/tin?id=7', 'https://tinh.gov.vn/?id=7', 'https://tinh.gov.vn/?id=7'],
  ['https://thethao.bao.vn/a.html', 'https://bao.vn/a.html', 'https://bao.vn/a.html'],
  // Careless portals: all of their articles would be one.
  ['https://tinh.gov.vn/tin/7', 'https://tinh.gov.vn/', 'https://tinh.gov.vn/tin/7'],
  ['https://tinh.gov.vn/tin/7', 'https://tinh.gov.vn/trang-chu', 'https://tinh.gov.vn/tin/7'],
  ['https://tinh.gov.vn/tin/7', 'https://cu.vn/tin/7', 'https://tinh.gov.vn/tin/7'],
  ['https://cong.gov.vn/#/tin/7', 'https://cong.gov.vn/tin', 'https://cong.gov.vn/#/tin/7'],
  ['https://tinh.gov.vn/tin/7', 'sai', 'https://tinh.gov.vn/tin/7'],
  ['https://tinh.gov.vn/', 'https://tinh.gov.vn/trang-chu', 'https://tinh.gov.vn/trang-chu'],
])('%s that says it is at home at %s is %s', (url, canonicalUrl, address) => {
  expect(articleAddress({ url, canonicalUrl })).toBe(address);
  expect(articleAddress({ url })).toBe(sameAddress(url));
});

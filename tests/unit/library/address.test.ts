import { expect, it } from 'vitest';
import { sameAddress } from '../../../lib/library/address.ts';

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

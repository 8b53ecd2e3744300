import { describe, expect, it } from 'vitest';
import { furnitureName } from '../../../lib/article/clean/furniture.ts';
import { isMetaLine, isRelatedLine, isSignUpLine } from '../../../lib/article/clean/lines.ts';
import { agencyTag, sourceIn } from '../../../lib/article/metadata/source.ts';

describe('furnitureName', () => {
  it.each([
    ['tin-lien-quan', 'tin-lien-quan'],
    ['box TinLienQuan', 'tinlienquan'],
    ['list_post-tags', 'post-tags'],
    ['block Skip-To-Content x', 'skip-to-content'],
    ['a nav-links', 'nav'],
    ['site header', undefined],
    ['has-siderbar article__content', undefined],
    ['', undefined],
  ])('finds in %j the name %s', (names, told) => {
    expect(furnitureName(names)).toBe(told);
  });
});

describe('lines that are no text', () => {
  it.each([
    '» TIN LIÊN QUAN:',
    'Các bài viết cùng chuyên mục',
    'Ý KIẾN BẠN ĐỌC',
    'Share on Facebook',
    '12 comments',
    'Tags:',
  ])('open a list: %s', (line) => expect(isRelatedLine(line)).toBe(true));

  it.each(['Tin vui đến với bản Mường', 'Đọc sách cho trẻ', 'Shares fell on Monday', '12 xã đạt chuẩn'])(
    'open none: %s',
    (line) => expect(isRelatedLine(line)).toBe(false),
  );

  it.each([
    'Cập nhật: 12/11/2025',
    'ĐĂNG LÚC 8:30',
    'By Jane Doe',
    '3 min read',
    'Dec. 09, 2025',
    '12th May 2024',
    '1.2k views',
    'Lượt xem: 20',
    '12/11/2025 08:15',
    'In bài viết',
    'Facebook',
  ])('say something of the article: %s', (line) => expect(isMetaLine(line)).toBe(true));

  it.each(['Đăng ký nhận bản tin', 'Sign up for our weekly newsletter', 'This site uses cookies'])(
    'ask to sign up: %s',
    (line) => expect(isSignUpLine(line)).toBe(true),
  );

  it.each(['Nhập khẩu tăng 12% trong năm 2024', 'Tháng 5, xã đạt 17 tiêu chí', 'Thu ngân sách đạt 105 % kế hoạch'])(
    'are text: %s',
    (line) => expect([isMetaLine(line), isRelatedLine(line), isSignUpLine(line)]).toEqual([false, false, false]),
  );
});

describe('agencyTag', () => {
  it.each([
    ['TPO - Sáng nay', 'TPO'],
    ['(ĐCSVN) – Sáng nay', 'ĐCSVN'],
    ['(Mic.gov.vn) – Sáng nay', 'Mic.gov.vn'],
    ['bao-dang.vn - Sáng nay', 'bao-dang.vn'],
    ['Hà Nội - Sáng nay', undefined],
    ['Huế - Sáng nay', undefined],
    ['TPO-Sáng nay', undefined],
  ])('of %s is %s', (lead, tag) => expect(agencyTag(lead)).toBe(tag));
});

describe('sourceIn', () => {
  it.each([
    ['Theo Báo Nhân Dân', 'Báo Nhân Dân'],
    ['(Nguồn: Cổng thông tin)', 'Cổng thông tin'],
    ['THEO: “TTXVN”', '“TTXVN”'],
    ['Theo - x', undefined],
    ['Hoài An', undefined],
  ])('of %s is %s', (line, source) => expect(sourceIn(line)).toBe(source));
});

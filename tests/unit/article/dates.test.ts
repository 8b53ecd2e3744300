import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPublishedDate, parsePublishedDate } from '../../../lib/article/dates.ts';

const READINGS: readonly [string, string | undefined][] = [
  ['08:37, 14/06/2021', '2021-06-14T08:37:00+07:00'],
  ['2021-06-14T08:37:00+07:00', '2021-06-14T08:37:00+07:00'],
  ['2021-06-14T08:37:00.123Z', '2021-06-14T08:37:00+00:00'],
  ['2021-06-14T08:37+0700', '2021-06-14T08:37:00+07:00'],
  ['2021-06-14T08:37:05+07', '2021-06-14T08:37:05+07:00'],
  ['2021-06-14T20:37:00-05:00', '2021-06-14T20:37:00-05:00'],
  ['2021-06-14T08:37', '2021-06-14T08:37:00+07:00'],
  ['2021-06-14 08:37:09', '2021-06-14T08:37:09+07:00'],
  ['2021-06-14', '2021-06-14'],
  ['2021/06/14', '2021-06-14'],
  ['20210614', '2021-06-14'],
  ['20210614T083700+0700', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 - 08:37', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 08:37', '2021-06-14T08:37:00+07:00'],
  ['08:37 14/06/2021', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 | 08:37', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 | 8:37 GMT+7', '2021-06-14T08:37:00+07:00'],
  ['08:37 ngày 14-06-2021', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 08:37 PM', '2021-06-14T20:37:00+07:00'],
  ['14/06/2021 12:05 AM', '2021-06-14T00:05:00+07:00'],
  ['14/06/2021 08:37 CH', '2021-06-14T20:37:00+07:00'],
  ['14/06/2021 8:37:00 SA', '2021-06-14T08:37:00+07:00'],
  ['6/4/2021 8:37:00 AM', '2021-06-04T08:37:00+07:00'],
  ['6/4/2021 8:37 AM', '2021-04-06T08:37:00+07:00'],
  ['14/6/2021 8:37:00 AM', '2021-06-14T08:37:00+07:00'],
  ['06/14/2021', '2021-06-14'],
  ['04/03/2021', '2021-03-04'],
  ['4.3.2021', '2021-03-04'],
  ['14 / 06 / 2021', '2021-06-14'],
  ['14/06/21', '2021-06-14'],
  ['ngày 14 tháng 06, 2021', '2021-06-14'],
  ['Ngày 14 tháng 6 năm 2021', '2021-06-14'],
  ['Bắc Kạn, ngày 14 tháng 6 năm 2021', '2021-06-14'],
  ['14 tháng sáu, 2021 lúc 8h37', '2021-06-14T08:37:00+07:00'],
  ['Tháng Mười Hai 4, 2021', '2021-12-04'],
  ['Tháng Sáu 14, 2021 8:37 chiều', '2021-06-14T08:37:00+07:00'],
  ['14 Th6, 2021', '2021-06-14'],
  ['14 thg 6, 2021', '2021-06-14'],
  ['Thứ tư, 22/10/2025, 19:25 (GMT+7)', '2025-10-22T19:25:00+07:00'],
  ['Thứ hai, 3/2/2025, 9:05 (GMT+7)', '2025-02-03T09:05:00+07:00'],
  ['Thứ Hai, ngày 14/06/2021 08:37 AM (GMT+7)', '2021-06-14T08:37:00+07:00'],
  ['08:37 GMT+7, 14/06/2021', '2021-06-14T08:37:00+07:00'],
  ['08 giờ 37 phút, thứ Hai, ngày 14/06/2021', '2021-06-14T08:37:00+07:00'],
  ["8h37' ngày 14/6/2021", '2021-06-14T08:37:00+07:00'],
  ['14/06/202108:37', '2021-06-14T08:37:00+07:00'],
  ['08:3714/06/2021', '2021-06-14T08:37:00+07:00'],
  ['08:37-14/06/2021', '2021-06-14T08:37:00+07:00'],
  ['08:37\u00a0-\u00a014/06/2021', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 08:37 - 10 bình luận', '2021-06-14T08:37:00+07:00'],
  ['Cập nhật lúc 08:37 14/06/2021', '2021-06-14T08:37:00+07:00'],
  ['Cập nhật: 15/06/2021 09:00 | Ngày đăng: 14/06/2021 08:37', '2021-06-14T08:37:00+07:00'],
  ['14/06/2021 (cập nhật 09:00 15/06/2021)', '2021-06-14'],
  ['Lượt xem: 120 | Thứ 2, 14/06/2021', '2021-06-14'],
  ['October 22, 2025', '2025-10-22'],
  ['22 Oct 2025', '2025-10-22'],
  ['Oct. 3rd, 2019', '2019-10-03'],
  ['3rd of October, 2019', '2019-10-03'],
  ['22-Oct-2025', '2025-10-22'],
  ['22-Oct-25', '2025-10-22'],
  ['2025, October 22', '2025-10-22'],
  ['Wednesday, October 22, 2025 at 7:25 p.m. EDT', '2025-10-22T19:25:00-04:00'],
  ['Published 7:25 PM GMT, Wed October 22, 2025', '2025-10-22T19:25:00+00:00'],
  ['October 22, 2025 7pm', '2025-10-22T19:00:00+07:00'],
  ['Updated Oct 24, 2025; published Oct 22, 2025', '2025-10-22'],
  ['Mon, 14 Jun 2021 08:37:00 +0700', '2021-06-14T08:37:00+07:00'],
  ['Mon, 14 Jun 2021 08:37:00 GMT', '2021-06-14T08:37:00+00:00'],
  ['Mon Jun 14 2021 08:37:00 GMT+0700 (Indochina Time)', '2021-06-14T08:37:00+07:00'],
  ['Mon Jun 14 08:37:00 ICT 2021', '2021-06-14T08:37:00+07:00'],
  ['22. Oktober 2025', '2025-10-22'],
  ['le 1er août 2023', '2023-08-01'],
  ['22 de octubre de 2025', '2025-10-22'],
  ['2025年10月22日', '2025-10-22'],
  ['1623634620', '2021-06-14T08:37:00+07:00'],
  ['/Date(1623634620000)/', '2021-06-14T08:37:00+07:00'],
  ['31/02/2021', undefined],
  ['30 February 2021', undefined],
  ['29/02/2023', undefined],
  ['29/02/2024', '2024-02-29'],
  ['00/00/0000', undefined],
  ['13/13/2021', undefined],
  ['2021-13-01', undefined],
  ['25:61 14/06/2021', '2021-06-14'],
  ['Số 12/2021/NĐ-CP', undefined],
  ['Điện thoại: 0209.3870.123', undefined],
  ['2 giờ trước', undefined],
  ['', undefined],
];

describe('parsePublishedDate', () => {
  it.each(READINGS)('reads %j', (text, iso) => {
    expect(parsePublishedDate(text)).toBe(iso);
    expect(parsePublishedDate(text.normalize('NFD'))).toBe(iso);
  });

  const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true });
  const two = (value: number) => String(value).padStart(2, '0');

  it('reads back every day and minute in the portals’ own formats', () => {
    fc.assert(
      fc.property(day, (date) => {
        const [y, m, d] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const time = `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`;
        const [bare, full] = [`${y}-${two(m)}-${two(d)}`, `${y}-${two(m)}-${two(d)}T${time}:00+07:00`];
        const numbers = `${two(d)}/${two(m)}/${y}`;
        for (const text of [numbers, `${d}/${m}/${y}`, `ngày ${two(d)} tháng ${two(m)}, ${y}`, bare])
          expect(parsePublishedDate(text)).toBe(bare);
        for (const text of [
          `${time}, ${numbers}`,
          `${numbers} - ${time}`,
          `${numbers} | ${time}`,
          `${time} ngày ${two(d)}-${two(m)}-${y}`,
          `Chủ nhật, ${d}/${m}/${y}, ${time} (GMT+7)`,
          `${bare}T${time}:00+07:00`,
          `${numbers}${time}`,
        ])
          expect(parsePublishedDate(text)).toBe(full);
      }),
    );
  });

  it('gives a real date or nothing for any text', () => {
    const noise = fc.array(
      fc.oneof(
        fc.integer({ min: 0, max: 3000 }).map(String),
        fc.constantFrom('/', '-', ':', ' ', 'ngày', 'tháng', 'PM', 'T', '+', '.', 'May', 'GMT', ','),
        fc.string(),
      ),
      { maxLength: 24 },
    );
    fc.assert(
      fc.property(noise, (parts) => {
        const iso = parsePublishedDate(parts.join(''));
        if (iso === undefined) return;
        expect(iso).toMatch(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\d[+-]\d\d:\d\d)?$/);
        expect(new Date(`${iso.slice(0, 10)}T00:00:00Z`).toISOString().slice(0, 10)).toBe(iso.slice(0, 10));
        expect(Number.isNaN(Date.parse(iso))).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('findPublishedDate', () => {
  it('takes the first text with a date, and a time of the same day from a later one', () => {
    expect(findPublishedDate(['Trang chủ', '14/06/2021', '15/06/2021 10:00'])).toBe('2021-06-14');
    expect(findPublishedDate(['14/06/2021', '2021-06-14T08:37:00+07:00'])).toBe('2021-06-14T08:37:00+07:00');
    expect(findPublishedDate(['08:37 14/06/2021', '2021-06-15T08:37:00+07:00'])).toBe('2021-06-14T08:37:00+07:00');
    expect(findPublishedDate([])).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';
import { composeAbbreviation } from '../../../../lib/speech/normalize/compounds.ts';
import { readTopics } from '../../../../lib/speech/normalize/data/abbreviations/neighbour-rules.ts';
import { TOPICS } from '../../../../lib/speech/normalize/data/abbreviations/topics.ts';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';

describe('readTopics', () => {
  it('reads cues, places and the usual meaning', () => {
    expect(
      Object.fromEntries(
        readTopics('LS = luật sư : # name ; lâm sản : gỗ kiểm_lâm ; liệt sĩ : < mộ ; luật sư\nAT = an toàn'),
      ),
    ).toEqual({
      LS: {
        rules: [
          { spoken: 'luật sư', next: 'name' },
          { spoken: 'lâm sản', near: new Set(['gỗ']), pairs: new Map([['kiểm', new Set(['lâm'])]]) },
          { spoken: 'liệt sĩ', before: new Set(['mộ']) },
        ],
        otherwise: 'luật sư',
      },
      AT: { rules: [], otherwise: 'an toàn' },
    });
  });

  it('finds every row of the table well written', () => {
    const lines = TOPICS.trim().split('\n');
    expect(readTopics(TOPICS).size).toBe(lines.length);
    expect(lines.filter((line) => !/^[\p{L}]+ = \S/u.test(line) || /\s{2}|;\S|\S;/.test(line))).toEqual([]);
    const usual = (line: string): number => line.split(' ; ').filter((part) => !part.includes(' : ')).length;
    expect(lines.filter((line) => usual(line) > 1)).toEqual([]);
  });

  it.each([
    ['Hạt kiểm lâm thu giữ LS trái phép', 'Hạt kiểm lâm thu giữ lâm sản trái phép'],
    ['Nghĩa trang, mộ LS', 'Nghĩa trang, mộ liệt sĩ'],
    ['Đoàn LS Hà Nội', 'Đoàn luật sư Hà Nội'],
  ])('%s', (written, spoken) => {
    expect(normalizeForSpeech(written)).toBe(spoken);
  });
});

describe('composeAbbreviation', () => {
  const rows = new Map([
    ['BCĐ', 'ban chỉ đạo'],
    ['ATGT', 'an toàn giao thông'],
    ['UBKT', 'ủy ban kiểm tra'],
  ]);

  it.each([
    ['BCĐATGT', 'ban chỉ đạo an toàn giao thông'],
    ['VPUBKT', 'văn phòng ủy ban kiểm tra'],
    ['UBKTTW', 'ủy ban kiểm tra trung ương'],
    ['ATGT', undefined],
    ['BCĐX', undefined],
    ['HSBC', undefined],
    ['UNHCR', undefined],
  ])('%s', (letters, spoken) => {
    expect(composeAbbreviation(letters, rows)).toBe(spoken);
  });
});

describe('an abbreviation explained in the text', () => {
  it.each([
    ['bệnh mắt hột (BMH)', 'bệnh mắt hột (bệnh mắt hột)'],
    ['phòng, chống và hồi sức (PCHS)', 'phòng, chống và hồi sức (phòng chống và hồi sức)'],
    ['thi hành án (THA)', 'thi hành án (thi hành án)'],
    ['Công ty Hoa Mai (XYZ)', 'Công ty Hoa Mai (ích y dét)'],
  ])('%s', (written, spoken) => {
    expect(normalizeForSpeech(written)).toBe(spoken);
  });
});

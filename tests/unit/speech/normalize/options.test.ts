import { describe, expect, it } from 'vitest';
import { ABBREVIATION_COUNT } from '../../../../lib/speech/normalize/abbreviations.ts';
import {
  expandAbbreviation,
  normalizeForSpeech,
  type SpeechOptions,
  traceSpeech,
} from '../../../../lib/speech/normalize/index.ts';
import { LOANS } from '../../../../lib/speech/normalize/loans.ts';
import { RANKS } from '../../../../lib/speech/normalize/ranks.ts';
import { RECOGNISERS } from '../../../../lib/speech/normalize/recognise/index.ts';

const ROWS: readonly (readonly [SpeechOptions, string, string])[] = [
  [{ decimals: 'digits' }, '57,54%', 'năm mươi bảy phẩy năm bốn phần trăm'],
  [{ decimals: 'number' }, '3,125', 'ba phẩy một trăm hai mươi lăm'],
  [{ decimals: 'number' }, '3,025', 'ba phẩy không hai năm'],
  [{ thousand: 'ngàn' }, '1.500', 'một ngàn năm trăm'],
  [{ zeroTen: 'lẻ' }, '105', 'một trăm lẻ năm'],
  [{ letters: 'south' }, 'ABS', 'a bê ét xì'],
  [{ documentCodes: 'short' }, 'Nghị quyết số 15-NQ/TW', 'Nghị quyết số mười lăm'],
  [{ documentCodes: 'short' }, '10/2020/NĐ-CP', 'mười năm hai nghìn không trăm hai mươi'],
  [{ documentCodes: 'letters' }, '15-NQ/TW', 'mười lăm nờ quy tê vê kép'],
  [{ loanWords: 'keep' }, 'Facebook và internet', 'Facebook và internet'],
  [{ phoneGroups: 'pause' }, 'ĐT: 0912 345 678', 'điện thoại: không chín một hai, ba bốn năm, sáu bảy tám'],
  [{ dictionary: [{ written: 'Kpă', spoken: 'Cờ pá' }] }, 'Anh Kpă Long', 'Anh Cờ pá Long'],
  [{ dictionary: [{ written: 'UBND', spoken: 'ủy ban' }] }, 'UBND huyện', 'ủy ban huyện'],
  [{ dictionary: [{ written: '14/6', spoken: 'ngày ấy' }] }, 'sáng 14/6', 'sáng ngày ấy'],
  [{ dictionary: [{ written: 'an', spoken: 'ăn' }] }, 'an toàn, bình an, Lan', 'ăn toàn, bình ăn, Lan'],
  [{ dictionary: [{ written: '', spoken: 'gì' }] }, 'không sao', 'không sao'],
];

describe('settings', () => {
  it.each(ROWS)('%j: %s', (options, written, spoken) => {
    expect(normalizeForSpeech(written, options)).toBe(spoken);
  });
});

describe('expandAbbreviation', () => {
  it.each([
    ['UBND', 'ủy ban nhân dân'],
    ['GD-ĐT', 'giáo dục đào tạo'],
    ['NN & PTNT', 'nông nghiệp và phát triển nông thôn'],
    ['BCH', 'ban chấp hành'],
    ['ĐT&XD', 'đầu tư và xây dựng'],
    ['MTTQVN', 'mặt trận tổ quốc Việt Nam'],
    ['VS', 'vệ sinh'],
    ['BCĐXYZ', undefined],
    ['ĐT', undefined],
    ['constructor', undefined],
    ['GDP', undefined],
  ])('%s', (written, long) => {
    expect(expandAbbreviation(written)).toBe(long);
  });

  it('knows enough of them, and enough loan words', () => {
    expect(ABBREVIATION_COUNT).toBeGreaterThan(2000);
    expect(LOANS.size).toBeGreaterThan(900);
  });
});

describe('recognisers', () => {
  it('each have a rank of their own name', () => {
    expect(RECOGNISERS.map(({ name }) => name).sort()).toEqual(Object.keys(RANKS).sort());
  });

  it('are named in the trace, with what they read', () => {
    expect(traceSpeech('UBND họp 14/6/2021')).toEqual([
      { written: 'UBND', recogniser: 'abbreviation', spoken: 'ủy ban nhân dân' },
      { written: 'họp', recogniser: 'plain', spoken: 'họp' },
      {
        written: '14/6/2021',
        recogniser: 'date',
        spoken: 'ngày mười bốn tháng sáu năm hai nghìn không trăm hai mươi mốt',
      },
    ]);
  });
});

import { describe, expect, it } from 'vitest';
import { countWords, foldVietnamese, readingMinutes } from '../../../lib/text/index.ts';

describe('foldVietnamese', () => {
  it('drops tones, marks and case', () => {
    expect(foldVietnamese('Nghị quyết ĐẠI HỘI Đảng bộ ưỡ')).toBe('nghi quyet dai hoi dang bo uo');
  });

  it('takes the letter that looks like Đ for it', () => {
    expect(foldVietnamese('\u00D0ại hội \u00F0ảng viên')).toBe('dai hoi dang vien');
  });

  it('keeps the length of NFC text', () => {
    const text = 'Tiếng Việt có 134 chữ: Ễ Ộ Ữ Ậ ẵ';
    expect(foldVietnamese(text)).toHaveLength(text.length);
  });
});

describe('countWords', () => {
  it('counts tokens with a letter or a digit', () => {
    expect(countWords('Nghị quyết - số 15 …')).toBe(4);
  });

  it('gives at least one minute', () => {
    expect(readingMinutes(10)).toBe(1);
    expect(readingMinutes(780)).toBe(3);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { tcvn3ToUnicode, unicodeToTcvn3, unicodeToVni, vniToUnicode } from '../../../../lib/article/encoding/index.ts';
import { SMALL_LETTERS } from './letters.ts';

const capitals = SMALL_LETTERS.toUpperCase();
const word = fc.string({ unit: fc.constantFrom(...SMALL_LETTERS, ...'aeiouybcdghklmnpqrstvx .,-0123456789“”') });

describe('TCVN3', () => {
  it('knows all 67 letters, each by a byte of its own', () => {
    const bytes = unicodeToTcvn3(SMALL_LETTERS);
    expect(new Set(SMALL_LETTERS).size).toBe(67);
    expect(bytes).toMatch(/^[\u00a8-\u00fe]{67}$/);
    expect(new Set(bytes).size).toBe(67);
  });

  it('gives small letters and, in a font of capitals, capitals back', () => {
    for (const letter of SMALL_LETTERS) {
      expect(tcvn3ToUnicode(unicodeToTcvn3(letter))).toBe(letter);
      expect(tcvn3ToUnicode(unicodeToTcvn3(letter.toUpperCase()), true)).toBe(letter.toUpperCase());
    }
    expect(tcvn3ToUnicode(unicodeToTcvn3('ĂÂÊÔƠƯĐ'))).toBe('ĂÂÊÔƠƯĐ');
    expect(capitals).toHaveLength(67);
  });

  it.each([
    ['Céng hoµ x· héi chñ nghÜa ViÖt Nam', 'Cộng hoà xã hội chủ nghĩa Việt Nam'],
    ['§éc lËp - Tù do - H¹nh phóc', 'Độc lập - Tự do - Hạnh phúc'],
    ['®\u00ad\u00eec b\u00b8o c\u00b8o', 'được báo cáo'],
    ['“N¨m 2021”, 1.234 tû ®ång', '“Năm 2021”, 1.234 tỷ đồng'],
  ])('reads %j', (bytes, text) => {
    expect(tcvn3ToUnicode(bytes)).toBe(text);
  });

  it('reads a font of capitals', () => {
    expect(tcvn3ToUnicode('céng hoµ x· héi', true)).toBe('CỘNG HOÀ XÃ HỘI');
  });

  it('round-trips any text', () => {
    fc.assert(fc.property(word, (text) => tcvn3ToUnicode(unicodeToTcvn3(text)) === text));
  });
});

describe('VNI', () => {
  it('gives all 134 letters back', () => {
    for (const letter of SMALL_LETTERS + capitals) expect(vniToUnicode(unicodeToVni(letter))).toBe(letter);
    expect(unicodeToVni(SMALL_LETTERS + capitals)).toMatch(/^[A-Za-z\u00c0-\u00ff]+$/);
  });

  it.each([
    ['Coäng hoøa xaõ hoäi chuû nghóa Vieät Nam', 'Cộng hòa xã hội chủ nghĩa Việt Nam'],
    ['Ñoäc laäp - Töï do - Haïnh phuùc', 'Độc lập - Tự do - Hạnh phúc'],
    ['NGHÒ QUYEÁT ÑAÏI HOÄI', 'NGHỊ QUYẾT ĐẠI HỘI'],
    ['ñöôïc, thöôøng xuyeân, kyõ, ñaúng', 'được, thường xuyên, kỹ, đẳng'],
    ['Aùnh, Oâng, Eùp', 'Ánh, Ông, Ép'],
  ])('reads %j', (bytes, text) => {
    expect(vniToUnicode(bytes)).toBe(text);
  });

  it('round-trips any text', () => {
    fc.assert(fc.property(word, (text) => vniToUnicode(unicodeToVni(text)) === text));
    fc.assert(fc.property(word, (text) => vniToUnicode(unicodeToVni(text.toUpperCase())) === text.toUpperCase()));
  });
});

import { describe, expect, it } from 'vitest';
import { cleanText } from '../../../../lib/article/encoding/index.ts';

describe('cleanText', () => {
  it.each([
    ['plain ASCII\n', 'plain ASCII\n'],
    ['nghị\u00a0quyết', 'nghị quyết'],
    ['10\u202f000\u2009km', '10 000 km'],
    ['\ufeffTin\u200b tức\u2060', 'Tin tức'],
    ['đồng\u00adchí', 'đồngchí'],
    ['e\u200b\u0323\u0302', 'ệ'],
    ['hoà bình, hòa bình', 'hoà bình, hòa bình'],
    ['\u200eTỉnh\u202c', 'Tỉnh'],
    ['a\u200db', 'ab'],
    ['👨‍👩‍👧 ❤️', '👨‍👩‍👧 ❤️'],
    ['می‌خواهم', 'می‌خواهم'],
    ['א\u200fב', 'א\u200fב'],
    ['x\u0007y\u0000z', 'xyz'],
    ['5\u00b5m \ufb01', '5\u00b5m \ufb01'],
    ['', ''],
  ])('%j → %j', (text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });
});

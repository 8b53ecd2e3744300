import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normalizeForSpeech } from '../../../../lib/speech/normalize/index.ts';
import { segmentSentences } from '../../../../lib/speech/segment.ts';

const sentences = (text: string, limit?: number): string[] =>
  segmentSentences(text, limit === undefined ? {} : { limit }).map(({ start, end }) => text.slice(start, end));

/** Each row is one text; the bar shows where sentences are to part. */
const ROWS = [
  'Ông sống tại TP. Bắc Kạn.|PGS.TS. Nguyễn Văn A nói.|Nhà ở Q. 1 và Q.3, TP.HCM.|Xong rồi./.',
  'Điều 5. Phạm vi điều chỉnh.|Luật này quy định.',
  '1. Tăng cường công tác.|2. Đẩy mạnh.',
  'Gồm: a) Một việc.|b) Hai việc.',
  '“Vì sao?” ông hỏi.|“Tôi không biết!”.|Rồi ông đi...|Hôm sau ông về…|Trời mưa.',
  'Vitamin C.|Người dân uống.|Bà J. K. Rowling viết sách.',
  'Có cam, quýt, v.v.|Ngoài ra, có bưởi, v.v. và nho.',
  'Kết thúc phiên họp.|Hà Nội mưa.',
  'Năm 2020.|5 năm qua, tỉnh đổi khác.',
  'Ngày 3.2.2021 có 12.500 người.|Đ/c Nguyễn Văn B. phát biểu.',
  'II. Kết quả.|Tốt.',
  '(Ông cười.)|Thế à?|"Đi thôi."|Ông nói.',
  'Rau cải muối… bảo đảm kịp đơn hàng.|Xe chạy 3.500 km.',
  'Chương II. Nhiệm vụ.|Khoản 2. Nội dung.',
  'Trang web chinhphu.vn đưa tin.|Giá 4.0 đồng.',
];

describe('segmentSentences', () => {
  it.each(ROWS)('%s', (row) => {
    const expected = row.split('|');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it.each(
    readFileSync(new URL('./sentences.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )('%s', (row) => {
    const expected = row.split('|');
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('cuts nothing that is read as one, whatever slips of the hand are in it', () => {
    const folder = new URL('../cases/', import.meta.url);
    const rows = readdirSync(folder)
      .filter((name) => name.endsWith('.tsv'))
      .flatMap((name) => readFileSync(new URL(name, folder), 'utf8').split('\n'))
      .map((row) => row.split('\t'))
      .filter(([, spoken]) => spoken !== undefined);
    expect(rows.length).toBeGreaterThan(16_000);
    const cut = rows.filter(([written = '', spoken]) => {
      const sentences = segmentSentences(written).map(({ start, end }) => written.slice(start, end));
      return sentences.map((sentence) => normalizeForSpeech(sentence)).join(' ') !== spoken;
    });
    expect(cut).toEqual([]);
  });

  it('keeps the signature of an office together line by line', () => {
    expect(sentences('TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH')).toEqual([
      'TM. ỦY BAN NHÂN DÂN',
      'KT. CHỦ TỊCH',
      'PHÓ CHỦ TỊCH',
    ]);
  });

  it('parts a stop without a space behind it', () => {
    expect(sentences('Kết thúc phiên họp.Hà Nội mưa to.')).toEqual(['Kết thúc phiên họp.', 'Hà Nội mưa to.']);
  });

  it('ends a sentence at every line break, stop or none', () => {
    expect(sentences('Tạo sự đồng thuận\n\nĐại hội đã họp.\r\nHết')).toEqual([
      'Tạo sự đồng thuận',
      'Đại hội đã họp.',
      'Hết',
    ]);
  });

  it('cuts what is too long at a pause, else between words, else anywhere', () => {
    expect(sentences('một hai ba bốn, năm sáu bảy tám chín', 19)).toEqual([
      'một hai ba bốn,',
      'năm sáu bảy tám',
      'chín',
    ]);
    expect(sentences('a'.repeat(25), 10)).toEqual(['a'.repeat(10), 'a'.repeat(10), 'a'.repeat(5)]);
  });

  it('gives nothing for nothing', () => {
    expect(segmentSentences('')).toEqual([]);
    expect(segmentSentences(' \n ')).toEqual([]);
  });
});

/** A stretch of text; `kept` ones hold words that belong on one line. */
export interface Stretch {
  text: string;
  kept: boolean;
}

const NUMBER = String.raw`\d[\d.,/]*`;
const ROMAN = '[IVXLC]+';
const COUNTED =
  'năm|ngày|tháng|quý|tuần|giờ|khóa|khoá|kỳ|nhiệm kỳ|thứ|Đại hội|thế kỷ|số|điều|khoản|điểm|chương|mục|phần|tập|trang|hạng|cấp|vùng|quốc lộ|phường|quận|lớp|bảng|hình|bước';
/** At the beginning of a sentence too. */
const COUNTED_ANYWHERE = COUNTED.replace(
  /(^|\|)(\p{Ll})/gu,
  (_, bar: string, letter: string) => `${bar}[${letter}${letter.toUpperCase()}]`,
);
const UNITS =
  '%|‰|°C|độ|nghìn|ngàn|triệu|tỷ|tỉ|đồng|USD|VND|km²|km2|km|m²|m2|m³|m3|mm|cm|m|kg|tấn|tạ|ha|héc-ta|kV|kW|MW|GW|lít|người|hộ|ca|năm|tháng|ngày|giờ|phút|giây|tuổi';
const TITLES = 'TP|Tp|TX|TT|Q|P|H|X|GS|PGS|PGS\\.TS|GS\\.TS|TS|ThS|BS|KS|KTS|NSND|NSƯT|Đ/c|ĐT|QL|TL|No';

/**
 * Pairs that a line must not part: "năm 2021", "khóa XIII", "54 %", "3,5 triệu đồng", "TP. Bắc Kạn", "2020 – 2025", "Nguyễn V. A."
 * (rules of Vietnamese typesetting: a number stays with its noun or unit, an abbreviation with its name).
 */
const KEPT = new RegExp(
  [
    String.raw`(?<![\p{L}\p{N}])(?:${COUNTED_ANYWHERE}) (?:${NUMBER}|${ROMAN}(?![\p{L}\p{N}]))`,
    String.raw`${NUMBER}(?: [-–—] ${NUMBER})* (?:${UNITS})(?: đồng)?(?![\p{L}\p{N}])`,
    `${NUMBER} [-–—] ${NUMBER}`,
    String.raw`(?<![\p{L}\p{N}])(?:${TITLES})\. [\p{Lu}\d][\p{L}\d]*`,
    String.raw`(?<![\p{L}\p{N}])(?:\p{Lu}\. )+\p{Lu}[\p{L}.]*`,
  ].join('|'),
  'gu',
);

const LONGEST_KEPT = 28;

/** Cuts a text into stretches, in order and without loss; text without such pairs comes back as one stretch. */
export function splitKeptWords(text: string): Stretch[] {
  const stretches: Stretch[] = [];
  let end = 0;
  for (const match of text.matchAll(KEPT)) {
    if (match[0].length > LONGEST_KEPT) continue;
    if (match.index > end) stretches.push({ text: text.slice(end, match.index), kept: false });
    stretches.push({ text: match[0], kept: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) stretches.push({ text: text.slice(end), kept: false });
  return stretches;
}

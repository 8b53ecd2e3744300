/** Words before a Roman numeral. A single I, V, X, C… is a number only behind one of these. */
export const ROMAN_WORDS: ReadonlySet<string> = new Set(
  `thứ hội khóa khoá kỳ quý quí kỷ kỉ chương mục phần tập hạng cấp vùng loại đoạn đợt quyển hồi màn lớp bảng nhóm vòng khu bậc giai
  pha điều lục tiết đề bài kỳ thiên nghị kì quân nhiệm giải mức lần dãy tuyến nhà vực tổ đội đoàn nhánh games bowl olympic độ cháy tk`.split(
    /\s+/,
  ),
);

/** "thứ": the ordinal has words of its own. */
export const ORDINAL_WORD = 'thứ';

export const ORDINALS: Readonly<Record<number, string>> = { 1: 'nhất', 4: 'tư' };

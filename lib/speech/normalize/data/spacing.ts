/** Before a number that names its place in a row, so that a stop behind it ends it: "theo khoản 3. 250 hộ …". */
export const NUMBERED_WORDS: ReadonlySet<string> = new Set(
  'điều khoản mục chương phần bài câu số bảng hình tập trang lớp khóa tổ thứ kỳ quý tháng năm ngày thôn ấp khu điểm đội nhóm lần mùng'.split(
    ' ',
  ),
);

/** Before one measured share. */
export const MEASURED_WORDS: ReadonlySet<string> = new Set(
  'còn đạt chiếm tăng giảm là bằng phí vốn khoảng gần hơn trên thu trị mức'.split(' '),
);

/** Behind one amount that a comma and a slip of the hand have parted. */
export const SCALES: ReadonlySet<string> = new Set(['tỷ', 'tỉ', 'triệu', 'nghìn', 'ngàn']);

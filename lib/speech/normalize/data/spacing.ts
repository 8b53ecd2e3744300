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

/** Before a time of day. */
export const CLOCK_WORDS: ReadonlySet<string> = new Set(['lúc', 'hồi', 'từ', 'vào', 'đến']);

/** Words that a number grows onto where the space was left out: "ngày15/6", "lúc7h". */
export const GROWN_WORDS: ReadonlySet<string> = new Set('ngày tháng lúc hồi từ đến khoảng hơn gần thứ'.split(' '));

/** Units whose powers are written behind them. */
export const POWERED_UNITS: ReadonlySet<string> = new Set(['m', 'cm', 'dm', 'km']);

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/));

/** Before a number that names its place in a row, so that a stop behind it ends it: "theo khoản 3. 250 hộ …". */
export const NUMBERED_WORDS: ReadonlySet<string> = wordsOf(
  'điều khoản mục chương phần bài câu số bảng hình tập trang lớp khóa tổ thứ kỳ quý tháng năm ngày thôn ấp khu điểm đội nhóm lần mùng',
);

/** Before one measured share. */
export const MEASURED_WORDS: ReadonlySet<string> = wordsOf(
  'còn đạt chiếm tăng giảm là bằng phí vốn khoảng gần hơn trên thu trị mức lên xuống dưới rộng dài cao sâu nặng',
);

/** Behind one amount that a comma and a slip of the hand have parted. */
export const SCALES: ReadonlySet<string> = new Set(['tỷ', 'tỉ', 'triệu', 'nghìn', 'ngàn']);

/** Units written out, behind one amount. */
export const MEASURES: ReadonlySet<string> = wordsOf('tấn tạ yến lạng mét lít độ điểm giờ lần héc ki');

/** Before a time of day. */
export const CLOCK_WORDS: ReadonlySet<string> = wordsOf('lúc hồi từ vào đến khoảng trước sau');

/** Behind a time of day: none of them is counted. */
export const AFTER_CLOCK: ReadonlySet<string> = wordsOf(
  'sáng trưa chiều tối đêm ngày hôm thứ tại đến và trong cùng hằng hàng mỗi trên các phút do vì để tới là nhưng sẽ thì mới mà nên nhé',
);

/** Short words without marks, told from signs and codes by their row, where a number has grown onto them: "cho5", "5em". */
export const PLAIN_WORDS: ReadonlySet<string> = wordsOf(
  'cho hay qua khu nay con em ca xe hai ba thu chi cao sau kho may dao tay',
);

/** Short forms before a number that names one of many of a kind. */
export const NUMBERED_SHORT_FORMS: ReadonlySet<string> = wordsOf('TDP');

/** Short forms that are counted, and grow onto their number. */
export const COUNTED_SHORT_FORMS: ReadonlySet<string> = wordsOf(
  'GV HS SV HV HCV HCB HCĐ CBCC CBVC ĐVTN VĐV HLV CLB HTX THPT THCS ĐBQH HGĐ ÂL AL BN KDC NCT CSDL UBND HĐND',
);

/** Words that one writes before the numbers of a list: "các thôn 1,2 và 5". */
export const LISTED_WORDS: ReadonlySet<string> = wordsOf(
  'mùng mồng lớp khối thôn xóm tổ ấp bản khu phố đội câu điều khoản mục chương khóa quý tháng đợt tập bài phần kỳ bảng phòng tiểu tiết số',
);

/** Behind these no number has a fraction, be there but two: "tiết 4,5". */
export const WHOLE_WORDS: ReadonlySet<string> = wordsOf('tiết câu lớp khối');

/** Before what is many. */
export const PLURAL_WORDS: ReadonlySet<string> = wordsOf('các những hai ba bốn');

/** Behind the last day of a list. */
export const AFTER_DAYS: ReadonlySet<string> = wordsOf('tháng âm hằng hàng');

/** What square and cubic metres are of, and no metre is. */
export const AREAS: ReadonlySet<string> = wordsOf('đất sàn vườn ruộng nhà sân tường mặt gạch tôn nước gỗ bê');

/** Pairs of short forms that are one with a hyphen between, however it is spaced. */
export const JOINED_SHORT_FORMS: ReadonlySet<string> = wordsOf(
  'KT-XH QP-AN VH-XH AN-QP KH-CN VH-TT TT-TT GD-ĐT KT-KT LĐ-TB',
);

/** Units whose powers are written behind them. */
export const POWERED_UNITS: ReadonlySet<string> = new Set(['m', 'cm', 'dm', 'km']);

/** Before the office that somebody signs for: "TL . BỘ TRƯỞNG". */
export const SIGNED_FOR: ReadonlySet<string> = wordsOf('TL TM KT TUQ');

/** Short forms of places that end in a stop before a name. */
export const STOPPED_PLACES: ReadonlySet<string> = wordsOf('TP TX TT Tp Tx Tt Q P H X');

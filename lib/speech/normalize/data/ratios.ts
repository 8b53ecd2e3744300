/** Nouns that are divided: a small fraction before them is a part ("một phần ba diện tích"). */
export const MASS_NOUNS: ReadonlySet<string> = new Set(
  `diện dân tổng số thời lượng quãng chặng chiều khối giá mức vốn thị trọng trái thế nhân nửa nguồn thu chi phí quỹ đất rừng tài sản lực
  sản doanh kinh ngân tiền lương công lãnh thân đường độ bề mặt cuộc đời năm giờ ngày tháng thập kỷ nhiệm chu quy tuổi hành nước dung
  kg lít mét cốc thìa bát quả viên miếng củ chai ly hộp thùng tấn tạ ha sào muỗng ổ trong gia của toàn còn so`.split(
    /\s+/,
  ),
);

/** Nouns that are counted: a/b before them is "a trên b". */
export const COUNT_NOUNS: ReadonlySet<string> = new Set(
  `chỉ đại tiêu xã huyện phường thôn bản tỉnh thành hộ người đơn tổ chi đảng đồng cơ trường lớp học em cháu giáo thị khu xóm tiểu nhiệm ý
  phiếu câu điểm dự công mục nội bài trận đội cán ủy thành hội sở ban ngành quận chương mô tuyến ca mẫu doanh hồ vụ thủ văn cụm quốc nước
  nhóm sản xe tàu hạng cầu lần bàn ghế phòng bệnh nhà trạm trại đoàn hợp cuộc ngày thí kiến chức đồ kỳ số phụ khách nam nữ bạn hãng gói người bị nghi nạn sao lĩnh thuyền liệt phim ổ`.split(
    /\s+/,
  ),
);

/** Counted, though the first word alone is divided. */
export const COUNT_PAIRS: ReadonlySet<string> = new Set([
  'nhiệm vụ',
  'đường dây',
  'thân nhân',
  'dân tộc',
  'dân biểu',
  'công trình',
  'công ty',
  'công nhân',
  'công trường',
  'lãnh đạo',
  'gia súc',
  'nguồn nước',
  'doanh nghiệp',
  'kinh tế',
  'sản phẩm',
  'tài xế',
]);

/** Before a fraction: it is a part of something. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'hơn gần khoảng chiếm tới bằng chừng quá trên dưới ít nhất thiểu được giảm tăng đạt còn mất có đương'.split(' '),
);

/** Before a fraction that is told roughly. */
export const ROUGH_WORDS: ReadonlySet<string> = new Set(['hơn', 'gần', 'khoảng', 'quá', 'nhất', 'chừng', 'ngót']);

/** Before a/b: a ratio whatever follows. */
export const RATIO_WORDS: ReadonlySet<string> = new Set('tỷ tỉ lệ điểm binh'.split(' '));

/** Before a/b: a place or a number of a house. */
export const ADDRESS_WORDS: ReadonlySet<string> = new Set('ngõ ngách hẻm kiệt nhà thửa số lớp'.split(' '));

/** Behind a/b and before a name: a number of a house. */
export const STREET_WORDS: ReadonlySet<string> = new Set(['đường', 'phố', 'ngõ', 'ấp', 'khóm', 'tổ']);

/** Near 1/2000: the scale of a map or a plan. */
export const SCALE_WORDS: ReadonlySet<string> = new Set(['lệ', 'hoạch', 'đồ', 'khu']);

/** Before a/b: a place among so many, a mark out of so many. */
export const RANK_WORDS: ReadonlySet<string> = new Set('xếp hạng thứ điểm đạt lệ số bậc'.split(' '));

/** Always a ratio, whatever stands around: round the clock. */
export const FIXED_RATIOS: ReadonlySet<string> = new Set(['24/24', '24/7', '7/7', '12/12', '10/10', '50/50', '1/0']);

/** What so many of so many did: "trong đó 7/9 vượt". */
export const OUTCOMES: ReadonlySet<string> = new Set(['đạt', 'vượt', 'hoàn', 'đã', 'chưa', 'không']);

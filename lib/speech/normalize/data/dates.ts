/** Words after which a day needs no "ngày" of its own. */
export const DAY_WORDS: ReadonlySet<string> = new Set(
  'ngày sáng trưa chiều tối đêm hôm khuya mùng mồng rằm nay qua mai kia lễ tết đường phố'.split(' '),
);

/** Behind two rising numbers with a hyphen: these are counted. */
export const LENGTH_WORDS: ReadonlySet<string> = new Set('ngày tuần giờ phút tháng đêm lần buổi người tuổi'.split(' '));

/** Two words behind which a day needs no word of its own: places that bear it as their name, and what was done on it. */
export const DATED_PAIRS: ReadonlySet<string> = new Set([
  'ngày sinh',
  'ngày mất',
  'ngày cấp',
  'ngày ký',
  'ngày đăng',
  'ngày nộp',
  'ngày cưới',
  'ngày giỗ',
  'ngày hẹn',
  'ngày khám',
  'ngày họp',
  'ngày thi',
  'ngày giao',
  'ngày phát',
  'ngày khai',
  'đường số',
  'ngày mai',
  'sáng mai',
  'chiều mai',
  'tối mai',
  'ngày kia',
  'hôm qua',
  'sáng qua',
  'chiều qua',
  'tối qua',
  'đêm qua',
  'quảng trường',
  'công trường',
  'nông trường',
  'lâm trường',
  'công viên',
  'bệnh viện',
  'nhà máy',
  'công ty',
  'xí nghiệp',
  'tác xã',
  'tổ hợp',
]);

/** Words after which a/b is surely a date. */
export const STRONG_DATE_WORDS: ReadonlySet<string> = new Set(
  'ngày sáng trưa chiều tối đêm hôm khuya mùng mồng nay lễ khánh sinh mất chót đường phố'.split(' '),
);

/** Words after which a/b is a date where no counted noun follows. */
export const WEAK_DATE_WORDS: ReadonlySet<string> = new Set(
  'từ đến tới vào trước sau qua hết kể dịp kỷ niệm nghỉ và hai ba tư năm sáu bảy nhật giờ phút là thành lập sớm nhất dự kiến giảng'.split(
    ' ',
  ),
);

/** Holidays as day/month; `isPublic`: the whole country rests, so the bare date is enough to know it. */
export const HOLIDAYS: Readonly<Record<string, { readonly isPublic: boolean }>> = {
  '1/1': { isPublic: false },
  '9/1': { isPublic: false },
  '3/2': { isPublic: false },
  '8/3': { isPublic: false },
  '10/3': { isPublic: false },
  '1/4': { isPublic: false },
  '1/5': { isPublic: true },
  '7/5': { isPublic: false },
  '5/9': { isPublic: false },
  '1/6': { isPublic: false },
  '5/6': { isPublic: false },
  '1/7': { isPublic: false },
  '2/9': { isPublic: true },
  '1/10': { isPublic: false },
  '10/10': { isPublic: false },
  '7/11': { isPublic: false },
  '9/11': { isPublic: false },
  '1/12': { isPublic: false },
  '27/2': { isPublic: false },
  '26/3': { isPublic: false },
  '15/5': { isPublic: false },
  '19/5': { isPublic: false },
  '21/6': { isPublic: false },
  '28/6': { isPublic: false },
  '27/7': { isPublic: false },
  '19/8': { isPublic: false },
  '13/10': { isPublic: false },
  '14/10': { isPublic: false },
  '15/10': { isPublic: false },
  '20/10': { isPublic: false },
  '20/11': { isPublic: false },
  '22/12': { isPublic: false },
};

/** Words near a date that make it a holiday. */
export const HOLIDAY_WORDS: ReadonlySet<string> = new Set(
  'lễ tết quốc-khánh khánh kỷ niệm dịp nghỉ phụ nữ thiếu lao động giỗ đợt'.split(' '),
);

/** Words behind a date that make it lunar. */
export const LUNAR_WORDS: ReadonlySet<string> = new Set(['âm', 'al', 'âl']);

/** Lunar months with names of their own. */
export const LUNAR_MONTHS: Readonly<Record<string, string>> = { '1': 'giêng', '12': 'chạp' };

/** Words near a telephone number. */
export const CALL_WORDS: ReadonlySet<string> = new Set(
  'đt điện thoại gọi sđt hotline tel fax phone nóng bấm máy alo liên zalo viber mobile đài fb lạc sms nhắn sát'.split(
    ' ',
  ),
);

/** Numbers of three digits and more that are always called. */
export const SHORT_NUMBERS: ReadonlySet<string> = new Set(
  '111 112 113 114 115 116 119 911 1022 9095 9596 1080 1717 18001 156 5656 1414'.split(' '),
);

/** The two words right before a short number that is called. */
export const DIALLED_BEHIND: ReadonlySet<string> = new Set([
  'tổng đài',
  'đầu số',
  'dây nóng',
  'gọi số',
  'bấm số',
  'quay số',
  'nhánh số',
  'máy lẻ',
  'cấp cứu',
  'cứu hỏa',
  'cứu nạn',
  'cảnh sát',
]);

/** Words near a long number that names a person, an account or a thing: said digit by digit. */
export const IDENTIFIER_WORDS: ReadonlySet<string> = new Set(
  'stk tk khoản mst thuế cccd cmnd cmt cước chiếu thẻ mã otp seri imei vạch hiệu mật cmtnd isbn imo mmsi sbd danh'.split(
    ' ',
  ),
);

/** Words near a short number that a message is sent to. */
export const MESSAGE_WORDS: ReadonlySet<string> = new Set('tin nhắn soạn sms cú'.split(' '));

/** Digits of a telephone number of this country. */
export const TELEPHONE_LENGTHS: readonly number[] = [10, 11];

/** What the first letters of a long abbreviation stand for: "HĐNDX" aside, "VPUBKT" is an office (VP) of UBKT. */
export const COMPOUND_HEADS: Readonly<Record<string, string>> = {
  CC: 'chi cục',
  CĐ: 'công đoàn',
  CT: 'chủ tịch',
  ĐH: 'đại học',
  HĐ: 'hội đồng',
  HV: 'học viện',
  QL: 'quản lý',
  PC: 'phòng chống',
  TT: 'trung tâm',
  UV: 'ủy viên',
  VP: 'văn phòng',
};

/** Where it is: the last letters. */
export const COMPOUND_TAILS: Readonly<Record<string, string>> = {
  HCM: 'Hồ Chí Minh',
  TPHCM: 'thành phố Hồ Chí Minh',
  TW: 'trung ương',
  TƯ: 'trung ương',
  VN: 'Việt Nam',
};

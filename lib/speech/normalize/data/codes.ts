/** Letters before a number that name a road, a district, a machine: said in full. */
export const CODE_WORDS: Readonly<Record<string, string>> = {
  QL: 'quốc lộ',
  Ql: 'quốc lộ',
  ĐT: 'đường tỉnh',
  DT: 'đường tỉnh',
  TL: 'tỉnh lộ',
  ĐH: 'đường huyện',
  HL: 'hương lộ',
  ĐX: 'đường xã',
  CT: 'cao tốc',
  AH: 'đường xuyên Á',
  Q: 'quận',
  P: 'phường',
  KM: 'ki lô mét',
  Km: 'ki lô mét',
  km: 'ki lô mét',
  QK: 'quân khu',
  RON: 'ron',
  MiG: 'míc',
  MIG: 'míc',
  TP: 'thành phố',
  CV: 'công viên',
  VĐ: 'vành đai',
  LL: 'lực lượng',
  T: 'tê',
  ATK: 'an toàn khu',
  VN: 'Việt Nam',
  TTLT: 'thông tư liên tịch',
  TCVN: 'tiêu chuẩn Việt Nam',
  QCVN: 'quy chuẩn Việt Nam',
  TCXDVN: 'tiêu chuẩn xây dựng Việt Nam',
  BSCK: 'bác sĩ chuyên khoa',
  CK: 'chuyên khoa',
  BCĐ: 'ban chỉ đạo',
  TW: 'trung ương',
  TƯ: 'trung ương',
  COVID: 'cô vít',
  Covid: 'cô vít',
  covid: 'cô vít',
  CoVid: 'cô vít',
  KCN: 'khu công nghiệp',
  TBA: 'trạm biến áp',
  KP: 'khu phố',
  HD: 'hát đê',
  ĐS: 'đại số',
  BĐ: 'báo động',
  BB: 'bộ binh',
  BN: 'bệnh nhân',
  KV: 'khu vực',
  CP: 'chính phủ',
  NĐ: 'nghị định',
  QĐ: 'quyết định',
  No: 'số',
  Ø: 'phi',
  th: 'tháng',
  Φ: 'phi',
  Mg: 'mờ gờ',
};

const MONTHS = /^(?:0?[1-9]|1[0-2])$/;

interface CodeTwin {
  /** One of these words stands before the code. */
  readonly before?: readonly string[];
  /** The number behind it. */
  readonly number?: RegExp;
  /** One of these words stands behind the number. */
  readonly after?: readonly string[];
  readonly spoken: string;
}

/** Codes with a second meaning. All that is named must hold. */
export const CODE_TWINS: Readonly<Record<string, readonly CodeTwin[]>> = {
  VT: [{ number: /^[1-5]$/, spoken: 'vị trí' }],
  HL: [{ number: /^93$/, spoken: 'hát lờ' }],
  BĐ: [{ number: /^[123]$/, spoken: 'báo động' }],
  VN: [{ number: /^(?:30|100)$/, spoken: 'vê en' }],
  T: [
    {
      before: ['với', 'cpi', 'iip', 'kỳ', 'điện', 'nước', 'lương', 'đơn', 'phí', 'khoán', 'lần'],
      number: MONTHS,
      spoken: 'tháng',
    },
    { before: ['tuyến', 'ga', 'tầng', 'tòa', 'toà', 'nhà', 'lô', 'cầu', 'khoa', 'xe', 'phòng', 'cao'], spoken: 'tê' },
    { after: ['tăng', 'giảm', 'đạt', 'ước'], number: MONTHS, spoken: 'tháng' },
  ],
  C: [
    { before: ['nhà'], number: /^4$/, after: ['cũ', 'tiện', 'mới', 'dt', 'rộng', 'xây', 'giá', 'bán'], spoken: 'cấp' },
  ],
  KM: [{ before: ['sắn', 'giống'], spoken: 'ca mờ' }],
  Q: [{ before: ['nhuận', 'thu', 'lãi', 'quả'], number: /^[1-4]$/, spoken: 'quý' }],
  CT: [{ before: ['tòa', 'toà', 'nhà', 'block', 'cư', 'ct1', 'hộ'], spoken: 'xê tê' }],
};

/** Said only where a stop or a hyphen parts them from the number, or nothing does. */
export const ROAD_CODES: ReadonlySet<string> = new Set([
  'QL',
  'Ql',
  'ĐT',
  'DT',
  'TL',
  'ĐH',
  'HL',
  'ĐX',
  'CT',
  'VĐ',
  'No',
]);

/** Formulas of chemistry and the like, said by their letters and numbers: letters → as they stand. */
export const FORMULAS: Readonly<Record<string, string>> = {
  CO2: 'xê ô hai',
  H2O: 'hát hai ô',
  SO2: 'ét ô hai',
  NO2: 'en ô hai',
  CH4: 'xê hát bốn',
  N2O: 'en hai ô',
  O2: 'ô hai',
  O3: 'ô ba',
  H2S: 'hát hai ét',
  NH3: 'en hát ba',
  P2O5: 'pê hai ô năm',
  K2O: 'ca hai ô',
  Fe2O3: 'ép e hai ô ba',
  Al2O3: 'a lờ hai ô ba',
  SiO2: 'ét i ô hai',
  'PM2.5': 'pê mờ hai chấm năm',
  'PM2,5': 'pê mờ hai phẩy năm',
};

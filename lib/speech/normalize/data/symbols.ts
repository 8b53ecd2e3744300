export interface SymbolReading {
  readonly spoken: string;
  /** Only where a number or a variable stands on the right (and, for infix signs, on the left). */
  readonly needs?: 'right' | 'both';
}

/** Signs that are said. What is not here and carries no pause is silent: bullets, emoji, ornaments. */
export const SYMBOLS: Readonly<Record<string, SymbolReading>> = {
  '&': { spoken: 'và' },
  '+': { spoken: 'cộng', needs: 'right' },
  '=': { spoken: 'bằng', needs: 'right' },
  '≠': { spoken: 'khác' },
  '≈': { spoken: 'xấp xỉ' },
  '~': { spoken: 'khoảng', needs: 'right' },
  '±': { spoken: 'cộng trừ' },
  '×': { spoken: 'nhân', needs: 'right' },
  '÷': { spoken: 'chia', needs: 'both' },
  '<': { spoken: 'nhỏ hơn', needs: 'right' },
  '>': { spoken: 'lớn hơn', needs: 'right' },
  '≤': { spoken: 'nhỏ hơn hoặc bằng' },
  '≥': { spoken: 'lớn hơn hoặc bằng' },
  '⩽': { spoken: 'nhỏ hơn hoặc bằng' },
  '⩾': { spoken: 'lớn hơn hoặc bằng' },
  '№': { spoken: 'số' },
  '§': { spoken: 'mục' },
  '√': { spoken: 'căn' },
  '∛': { spoken: 'căn bậc ba' },
  '∈': { spoken: 'thuộc', needs: 'both' },
  '∩': { spoken: 'giao', needs: 'both' },
  '∪': { spoken: 'hợp', needs: 'both' },
  '⊂': { spoken: 'nằm trong', needs: 'both' },
  '∠': { spoken: 'góc', needs: 'right' },
  '⊥': { spoken: 'vuông góc với', needs: 'both' },
  '∥': { spoken: 'song song với', needs: 'both' },
  '⇒': { spoken: 'suy ra', needs: 'both' },
  '⇔': { spoken: 'tương đương', needs: 'both' },
  '∀': { spoken: 'với mọi', needs: 'right' },
  '∃': { spoken: 'tồn tại', needs: 'right' },
  '∉': { spoken: 'không thuộc', needs: 'both' },
  '∅': { spoken: 'rỗng' },
  '∑': { spoken: 'tổng' },
  '⌀': { spoken: 'phi', needs: 'right' },
  '∆': { spoken: 'đen ta' },
  '∫': { spoken: 'tích phân' },
  '∞': { spoken: 'vô cùng' },
  '%': { spoken: 'phần trăm' },
  '‰': { spoken: 'phần nghìn' },
  '°': { spoken: 'độ' },
  '½': { spoken: 'một phần hai' },
  '⅓': { spoken: 'một phần ba' },
  '⅔': { spoken: 'hai phần ba' },
  '¼': { spoken: 'một phần tư' },
  '¾': { spoken: 'ba phần tư' },
  '⅕': { spoken: 'một phần năm' },
  '⅖': { spoken: 'hai phần năm' },
  '⅗': { spoken: 'ba phần năm' },
  '⅘': { spoken: 'bốn phần năm' },
  '⅙': { spoken: 'một phần sáu' },
  '⅚': { spoken: 'năm phần sáu' },
  '⅛': { spoken: 'một phần tám' },
  '⅜': { spoken: 'ba phần tám' },
  '⅝': { spoken: 'năm phần tám' },
  '⅞': { spoken: 'bảy phần tám' },
  $: { spoken: 'đô la' },
  '€': { spoken: 'ơ rô' },
  '£': { spoken: 'bảng Anh' },
  '¥': { spoken: 'yên' },
  '₫': { spoken: 'đồng' },
  '@': { spoken: 'a còng', needs: 'right' },
  '#': { spoken: 'thăng', needs: 'right' },
  '^': { spoken: 'mũ', needs: 'both' },
  '→': { spoken: '' },
  '↑': { spoken: 'tăng', needs: 'right' },
  '▲': { spoken: 'tăng', needs: 'right' },
  '↓': { spoken: 'giảm', needs: 'right' },
  '▼': { spoken: 'giảm', needs: 'right' },
};

/** Signs before an amount of money that are said after it. */
export const MONEY_SIGNS: Readonly<Record<string, string>> = {
  $: 'đô la',
  '€': 'ơ rô',
  '£': 'bảng Anh',
  '¥': 'yên',
  '₫': 'đồng',
  '₩': 'won',
  '฿': 'bạt',
  '₹': 'ru pi',
  '₽': 'rúp',
};

/** Letters that may stand before "$". */
export const DOLLARS: Readonly<Record<string, string>> = {
  US: 'đô la Mỹ',
  A: 'đô la Úc',
  AU: 'đô la Úc',
  S: 'đô la Xinh ga po',
  SG: 'đô la Xinh ga po',
  C: 'đô la Ca na đa',
  HK: 'đô la Hồng Kông',
  NT: 'đô la Đài Loan',
};

/** Currencies by their letters where they stand before an amount. */
export const CURRENCY_CODES: Readonly<Record<string, string>> = {
  USD: 'đô la Mỹ',
  VND: 'đồng',
  VNĐ: 'đồng',
  EUR: 'ơ rô',
  GBP: 'bảng Anh',
  JPY: 'yên Nhật',
  CNY: 'nhân dân tệ',
  RMB: 'nhân dân tệ',
  SGD: 'đô la Xinh ga po',
  AUD: 'đô la Úc',
  KRW: 'won Hàn Quốc',
  THB: 'bạt Thái Lan',
};

/** Words of magnitude in English amounts. */
export const ENGLISH_MAGNITUDES: Readonly<Record<string, string>> = {
  thousand: 'nghìn',
  million: 'triệu',
  billion: 'tỷ',
  trillion: 'nghìn tỷ',
};

/** Words of magnitude between an amount and its money sign. */
export const MAGNITUDES: ReadonlySet<string> = new Set(['nghìn', 'ngàn', 'triệu', 'tỷ', 'tỉ', 'trăm']);

/** Behind degrees, and behind their minutes. */
export const DEGREE_SIGNS: readonly string[] = ['°', 'º'];
export const MINUTE_SIGNS = "'’′";

/** Written with a stop that ends no sentence where a name or a number follows. */
export const STOPPED_ABBREVIATIONS: ReadonlySet<string> = new Set(
  `TP Tp tp TX Tx TT Tt Q P H X T TW ThS Ths Th S TS Ts PGS Pgs GS Gs BS Bs Bs DS KS Ks CN LS Ls ĐD KTS TSKH NGND NGƯT NSND NSƯT NS
  Lm Gm Gx Gp ĐĐ BSCKI BSCKII CKI CKII ĐT Đ/c Đ/C đ/c đc Đc ĐC Ô Ông St Mr Mrs Ms Dr Prof Sr Jr No Nr Co Corp Inc Ltd vs tr Tr QL TL ĐH CĐ THPT THCS
  Tel Fax Hotline HT KT TL TM TUQ Bà Cty CTy Ct Gen Col Sen Rep Lt Sgt Capt Mt Ft Ave Rd Thg Tg t.p LLVTND LLVT AHLĐ HLV VĐV NNND NNƯT TTND TTƯT AHLLVT
  tx tt kp AHLLVTND BSCK BSNT BSGĐ ĐBQH NB HDV MC TTr Ttr Kp KP TDP KĐT KCN`.split(/\s+/),
);

/** Abbreviations with a stop that may end a sentence: only a capital letter behind tells. */
export const OPEN_ENDED = /(?:^|[\s(,])(?:v\.v|vv|v\.v\.v|tr\.đ|etc|a\.m|p\.m)\.$/iu;

/** A heading's own number, which belongs to the heading's words. */
export const NUMBERED_HEADING =
  /(?:^|:\s)[\s"“(*•–-]*(?:(?:điều|chương|mục|tiểu mục|phần|khoản|điểm|bài|phụ lục|hình|bảng|câu|bước|phụ biểu|biểu)\s+(?:\d{1,3}|[IVXLC]{1,7}|\p{L})(?:\.\d{1,3})*\.?|(?:\d{1,3}|[IVXLC]{1,6}|\p{L}\d{0,2})(?:\.\d{1,3}){0,4}[.)]|[IVX]+\.\d+\.)$/iu;

/** Words that open sentences and no names: a stop before one of these is an end, be it behind an initial or an abbreviation. */
export const OPENERS: ReadonlySet<string> = new Set(
  'Ông Bà Anh Chị Theo Sau Trong Tại Khi Đây Các Hai Ngày Năm Tuy Nhưng Do Đến Hiện Trước Với Nếu Lúc Qua Trên Ngoài Để Như Những Một Được Vì Vậy Đó Họ Tôi Chúng Nguồn Ảnh Tin'.split(
    ' ',
  ),
);

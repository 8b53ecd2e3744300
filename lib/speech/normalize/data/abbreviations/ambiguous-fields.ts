import { type AmbiguousAbbreviation, words } from './neighbour-rules.ts';

/** What is spoken of where languages are taught. */
const SCHOOL = words('gv, môn, toán, dạy');

/** Abbreviations whose meaning is that of the field the text speaks of. */
export const AMBIGUOUS_FIELDS: Readonly<Record<string, AmbiguousAbbreviation>> = {
  BCHQS: {
    rules: [{ spoken: 'bộ chỉ huy quân sự', after: words('tỉnh, thành, tp') }],
    otherwise: 'ban chỉ huy quân sự',
  },
  ĐP: {
    rules: [
      { spoken: 'điều phối', before: words('phòng, vp, ban, tổ, viên, nhóm') },
      { spoken: 'điều phối', after: words('ntm, nông, quốc, ghép') },
    ],
    otherwise: 'địa phương',
  },
  HĐH: {
    rules: [
      { spoken: 'hệ điều hành', near: words('android, ios, windows, linux, máy, phần, mềm, điện, thoại') },
      { spoken: 'hội đồng hương', before: words('tại, mặt, gặp') },
    ],
    otherwise: 'hiện đại hóa',
  },
  THA: {
    rules: [
      {
        spoken: 'tăng huyết áp',
        near: words('bệnh, nhân, mắc, thuốc, áp, tim, đtđ, đường, y, khám, đột, quỵ, biến, chứng'),
      },
    ],
    otherwise: 'thi hành án',
  },
  HK: {
    rules: [
      { spoken: 'hộ khẩu', before: words('sổ, đăng, ký') },
      { spoken: 'học kỳ', next: 'roman' },
      { spoken: 'học kỳ', next: 'number' },
      { spoken: 'hành khách', near: words('bay, sân, xe, tàu, lượt, vận, tải, bến') },
    ],
    otherwise: 'học kỳ',
  },
  SGD: {
    rules: [
      { spoken: 'sở giao dịch', after: words('ck, chứng, hàng, ngân, vàng, số') },
      { spoken: 'đô la Singapore', before: words('triệu, tỷ, giá, nghìn, ngàn, đồng, usd, eur') },
    ],
    otherwise: 'sở giáo dục',
  },
  HV: {
    rules: [
      { spoken: 'học viện', next: 'name' },
      { spoken: 'hội viên', near: words('hội, chi, lhpn, ccb, phụ, nông') },
      { spoken: 'học viện', before: words('đh, trường, giám, đốc, tại') },
    ],
    otherwise: 'học viên',
  },
  MN: {
    rules: [
      { spoken: 'mầm non', near: words('trường, bậc, cấp, lớp, giáo, gv, gvmn, học, trẻ, mẫu, nhà, tiểu, th, thcs') },
    ],
    otherwise: 'miền núi',
  },
  TC: {
    rules: [
      { spoken: 'trung cấp', near: words('cđ, đh, đẳng, hệ, nghề, trường, nghiệp') },
      { spoken: 'tổ chức', before: words('ban, tỉnh, huyện, cán, vụ') },
      { spoken: 'tổ chức', after: words('cán, cb, chính, đảng, hành, đoàn') },
      { spoken: 'tiêu chuẩn', near: words('đo, chất, lượng, kỹ') },
      { spoken: 'tài chính', before: words('sở, bộ, phòng, ngành, ủy, quỹ, kế') },
    ],
    otherwise: 'tài chính',
  },
  ĐX: {
    rules: [
      { spoken: 'đông xuân', near: words('vụ, lúa, ngô, gieo, cấy, gặt, ht, mùa, trồng') },
      { spoken: 'đường xã', next: 'road' },
      { spoken: 'đường xã', next: 'number' },
      { spoken: 'đề xuất', before: words('đã, tờ, phương, nội, theo, kiến') },
    ],
  },
  PH: {
    rules: [
      { spoken: 'phòng hộ', near: words('rừng, rsx, lâm, đầu') },
      { spoken: 'phát hành', before: words('nhà, đã, tiền, ngày') },
    ],
    otherwise: 'phụ huynh',
  },
  ĐD: {
    rules: [
      { spoken: 'đặc dụng', near: words('rừng, lâm, ph') },
      { spoken: 'đạo diễn', near: words('phim, vở, kịch, diễn, sân, khấu, điện, ảnh') },
      { spoken: 'đại diện', before: words('văn, người, phòng, vp') },
    ],
    otherwise: 'điều dưỡng',
  },
  LN: { rules: [{ spoken: 'lợi nhuận', near: words('doanh, thu, thuế, cổ, lãi, lỗ') }], otherwise: 'lâm nghiệp' },
  HTKT: { rules: [{ spoken: 'hợp tác kinh tế', before: words('định, về, đẩy') }], otherwise: 'hạ tầng kỹ thuật' },
  CTMT: {
    rules: [{ spoken: 'chương trình mục tiêu', near: words('vốn, quốc, gia, ngân, sách, dự, án, tỷ') }],
    otherwise: 'công tác mặt trận',
  },
  CCT: { rules: [{ spoken: 'chi cục trưởng', next: 'name' }], otherwise: 'chi cục thuế' },
  PTT: { rules: [{ spoken: 'phòng truyền thống', near: words('hiện, vật, bảo, tàng') }], otherwise: 'phó thủ tướng' },
  TTV: { rules: [{ spoken: 'thanh tra viên', near: words('thanh, tra, kết') }], otherwise: 'tuyên truyền viên' },
  KSV: {
    rules: [{ spoken: 'kiểm soát viên', near: words('không, lưu, bay, vốn') }],
    otherwise: 'kiểm sát viên',
  },
  TTS: { rules: [{ spoken: 'tổng tài sản', near: words('ngân, hàng, vốn, lãi, tỷ') }], otherwise: 'thực tập sinh' },
  TTH: { rules: [{ spoken: 'trường tiểu học', before: words('tại, các') }], otherwise: 'Thừa Thiên Huế' },
  QL: {
    rules: [
      { spoken: 'quốc lộ', next: 'number' },
      { spoken: 'quốc lộ', next: 'road' },
      { spoken: 'quản lý', after: words('nhà, thị, đất, dự') },
    ],
  },
  HL: { rules: [{ spoken: 'hương lộ', next: 'number' }] },
  TTg: { rules: [], otherwise: 'thủ tướng' },
  UV: {
    rules: [{ spoken: 'ủy viên', after: words('bch, btv, tt, tw, ban, bộ, ubnd, ubkt, đoàn, thường, dự') }],
  },
  VT: { rules: [{ spoken: 'văn thư', before: words('lưu') }] },
  CTĐ: { rules: [{ spoken: 'công tác đảng', near: words('ctct') }], otherwise: 'chữ thập đỏ' },
  'Đ/c': { rules: [{ spoken: 'địa chỉ', next: 'address' }], otherwise: 'đồng chí' },
  'Đ/C': { rules: [{ spoken: 'địa chỉ', next: 'address' }], otherwise: 'đồng chí' },
  HĐT: { rules: [{ spoken: 'hội đồng thi', near: words('thi, thí, sinh') }], otherwise: 'hội đồng trường' },
  BHTN: { rules: [{ spoken: 'bảo hiểm tự nguyện', before: words('xã, xh') }], otherwise: 'bảo hiểm thất nghiệp' },
  TĐ: {
    rules: [
      { spoken: 'thi đua', before: words('cụm, khối') },
      { spoken: 'thủy điện', before: words('máy') },
      { spoken: 'tập đoàn', after: words('điện, dầu, cao, than, viễn, hóa, công') },
      { spoken: 'thủ đô', near: words('hà, hn, quân') },
      { spoken: 'thi đua', near: words('khen, thưởng, phong, trào, kt, yêu') },
      { spoken: 'thẩm định', near: words('hồ, sơ, dự, án, báo, cáo') },
    ],
    otherwise: 'tập đoàn',
  },
  Ct: {
    rules: [
      { spoken: 'chủ tịch', after: words('ubnd, hđnd, nước, ubmttq, mttq, hội, xã, huyện, tỉnh') },
      { spoken: 'công ty', after: words('tnhh, cp, cổ') },
    ],
  },
  tx: { rules: [{ spoken: 'thị xã', next: 'name' }] },
  tt: { rules: [{ spoken: 'thị trấn', next: 'name' }] },
  TCN: {
    rules: [
      { spoken: 'trước công nguyên', before: words('kỷ, năm, nghìn, trăm') },
      { spoken: 'trước công nguyên', near: words('kỷ, niên') },
    ],
    otherwise: 'trung cấp nghề',
  },
  SCN: { rules: [], otherwise: 'sau công nguyên' },
  TBT: {
    rules: [{ spoken: 'tổng biên tập', before: words('báo, chí, tạp, đài, phó') }],
    otherwise: 'tổng bí thư',
  },
  BKS: {
    rules: [
      { spoken: 'biển kiểm soát', next: 'number' },
      { spoken: 'biển kiểm soát', before: words('xe, máy, tô, tải, mang, có, khách') },
    ],
    otherwise: 'ban kiểm soát',
  },
  BTV: {
    rules: [
      {
        spoken: 'ban thường vụ',
        after: words('đảng, tỉnh, thành, huyện, thị, quận, trung, hội, đoàn, liên, công, xã, phường'),
      },
      { spoken: 'ban thường vụ', before: words('ủy, uỷ') },
      { spoken: 'biên tập viên', before: words('mc, phóng, viên, nữ, dẫn, chương, đài') },
      { spoken: 'biên tập viên', after: words('của đài, đài, truyền hình, thời sự, báo, tạp chí, vtv') },
      { spoken: 'biên tập viên', next: 'name' },
    ],
    otherwise: 'ban thường vụ',
  },
  t: { rules: [{ spoken: 'tập', next: 'volume' }] },
  tr: { rules: [{ spoken: 'trang', next: 'number' }] },
  x: { rules: [{ spoken: 'xem', after: words('mục, điều, trang, chương, phần, hình, bảng, phụ, thêm') }] },
  LĐ: {
    rules: [
      {
        spoken: 'lữ đoàn',
        after: words('công binh, pháo binh, tăng thiết, hải quân, đặc công, thông tin, tàu, xe tăng'),
      },
      {
        spoken: 'liên đoàn',
        after: words('bóng, cờ, võ, bơi, điền, karate, cầu lông, quần vợt, xe đạp, thể thao, luật sư'),
      },
      { spoken: 'lãnh đạo', after: words('các, tỉnh, huyện, ubnd, sở, đảng') },
    ],
    otherwise: 'lao động',
  },
  TN: {
    rules: [
      { spoken: 'tốt nghiệp', before: words('thi, xét, kỳ, bằng') },
      { spoken: 'tốt nghiệp', after: words('thpt, thcs, đại, lớp') },
      { spoken: 'thanh niên', before: words('đoàn, đoàn viên, hội, tuổi, viên, tháng, ngày') },
      { spoken: 'thanh niên', after: words('tình, xung, cộng, khởi') },
      { spoken: 'thí nghiệm', before: words('phòng') },
    ],
  },
  TH: {
    rules: [
      { spoken: 'tiểu học', before: words('trường, học, bậc, cấp') },
      { spoken: 'tiểu học', after: words('và, số') },
      { spoken: 'truyền hình', before: words('đài, thanh') },
      { spoken: 'trung học', after: words('phổ, cơ') },
    ],
  },
  TM: {
    rules: [
      {
        spoken: 'thay mặt',
        after: words('ubnd, ủy, ban, hđnd, hđqt, đoàn, đảng, bch, btv, hội đồng, công đoàn, chi bộ, lãnh đạo, tập thể'),
      },
    ],
    otherwise: 'thương mại',
  },
  // Elsewhere they are the initials of a name.
  'T.Anh': { rules: [{ spoken: 'tiếng Anh', near: SCHOOL }] },
  'T.Việt': { rules: [{ spoken: 'tiếng Việt', near: SCHOOL }] },
};

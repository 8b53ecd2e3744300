import { AMBIGUOUS_FIELDS } from './ambiguous-fields.ts';
import { type AmbiguousAbbreviation, words } from './neighbour-rules.ts';

/** Abbreviations that mean different things in different company. */
export const AMBIGUOUS: Readonly<Record<string, AmbiguousAbbreviation>> = {
  ...AMBIGUOUS_FIELDS,
  ĐT: {
    rules: [
      { spoken: 'đô thị', before: words('lý') },
      { spoken: 'đào tạo', before: words('phòng') },
      { spoken: 'đào tạo', before: words('dục, gd') },
      { spoken: 'điện thoại', next: 'phone' },
      { spoken: 'điện thoại', next: 'colon' },
      { spoken: 'đường tỉnh', next: 'number' },
      { spoken: 'điện thoại', next: 'amount' },
      {
        spoken: 'đội tuyển',
        after: words(
          'việt, nữ, nam, bóng, quốc, futsal, lào, campuchia, indonesia, malaysia, thái, anh, đức, pháp, ý, brazil, argentina, hàn, nhật',
        ),
      },
      { spoken: 'đội tuyển', next: 'name' },
      { spoken: 'điện thoại', before: words('số, gọi, qua') },
      { spoken: 'điện thoại', after: words('liên hệ') },
      { spoken: 'đầu tư', after: words('xây, phát, công, nước') },
    ],
  },
  ĐH: {
    rules: [
      { spoken: 'điều hành', before: words('ban') },
      {
        spoken: 'đại hội',
        after: words('đảng, đoàn, đại biểu, toàn, cổ, chi, công đoàn, thi, thể, xiii, xii, xi, nhiệm, lần, hội'),
      },
      { spoken: 'đại hội', before: words('quyết, quyết đh, nghị, chức, trước, chào, mừng, thềm, thành, công') },
      { spoken: 'đại hội', next: 'roman' },
      { spoken: 'điều hòa', before: words('mềm, cứng, ghế, giường, phòng') },
      {
        spoken: 'đại học',
        before: words('trường, học, thi, tuyển, ts, viên, tốt, nghiệp, bậc, hệ, các, trình, độ, đỗ, vào'),
      },
      { spoken: 'đại học', next: 'name' },
      { spoken: 'đại hội', near: words('đảng, btv, bch, ủy') },
    ],
    otherwise: 'đại học',
  },
  CĐ: {
    rules: [
      { spoken: 'công đoàn', after: words('cơ, ngành, viên, cấp, các, khu') },
      { spoken: 'cao đẳng', before: words('trường, đh, học, thi, hệ, trình, viên, tuyển, đại, nghiệp, bằng') },
      { spoken: 'cao đẳng', next: 'name' },
      { spoken: 'công điện', next: 'number' },
    ],
  },
  TS: {
    rules: [
      { spoken: 'tuyển sinh', after: words('đh, cđ, đại, cao, lớp, năm, đầu') },
      { spoken: 'tuyển sinh', before: words('thi, điểm, mùa, vấn') },
      { spoken: 'thủy sản', before: words('lâm, nuôi, trồng, thác, lượng, biến, bắt') },
      { spoken: 'tổng số', next: 'amount' },
      { spoken: 'tiến sĩ', next: 'name' },
      { spoken: 'tiến sĩ', before: words('ths, gs, pgs, các, là, bằng, luận') },
    ],
  },
  TT: {
    rules: [
      { spoken: 'thượng tọa', after: words('thích') },
      {
        spoken: 'tổng thống',
        after: words(
          'mỹ, hoa kỳ, nga, pháp, hàn, trump, biden, putin, ukraine, ukraina, zelensky, obama, macron, đức, brazil, argentina, ai cập, iran, thổ nhĩ, belarus, philippines, indonesia, nam phi, venezuela, sri lanka, thụy sĩ, erdogan, lukashenko, marcos, donald, joe, vladimir, emmanuel, volodymyr',
        ),
      },
      { spoken: 'thường trực', after: words('hđnd, tỉnh, huyện, thành, đảng, hội, ubnd, ủy, ubmttq, mttq') },
      {
        spoken: 'trung tâm',
        after: words(
          'y, văn, dịch, giáo, gdtx, gdnn, khuyến, phát, hội, kiểm, tin, hành, phục, ngoại, đào, dạy, tư, thể, thông, nghiên, ứng, bảo, cntt, dvvl, ytdp, kế, hỗ, xúc, bán',
        ),
      },
      { spoken: 'Thừa Thiên', after: words('huế') },
      { spoken: 'thông tư', next: 'number' },
      { spoken: 'thông tư', after: words('số, liên') },
      { spoken: 'thủ tướng', after: words('chính phủ, cp, phạm, nguyễn, ấn, nhật, đức, anh') },
      { spoken: 'thị trấn', next: 'name' },
    ],
  },
  CN: {
    rules: [
      { spoken: 'cận nghèo', before: words('hộ') },
      { spoken: 'cao nhất', before: words('nhiệt') },
      { spoken: 'công nghiệp', before: words('đất, cụm') },
      {
        spoken: 'chi nhánh',
        before: words('agribank, bidv, vietcombank, vietinbank, sacombank, nhnn, nhcsxh, hàng, ty'),
      },
      { spoken: 'chi nhánh', after: words('ngân, công, agribank, tại, bidv, vietcombank, điện, văn') },
      {
        spoken: 'công nguyên',
        pairs: new Map([
          ['thế', words('kỷ')],
          ['năm', words('trước, sau')],
        ]),
      },
      { spoken: 'chủ nhật', before: words('ngày, sáng, chiều, tối, thứ, bảy, đêm, trưa, tuần') },
      { spoken: 'chủ nhật', next: 'number' },
      { spoken: 'chủ nhật', next: 'day' },
      { spoken: 'công nghiệp', before: words('ngành, sx, xuất, trị, khu, cụm, tiểu') },
      { spoken: 'công nghiệp', after: words('chế, hỗ, xây, khai, xd, phụ') },
      { spoken: 'công nhân', before: words('anh, chị, nữ, đội, nhiều, các, em, lao') },
      { spoken: 'công nhân', after: words('lao, viên, lđ, nlđ, môi, kỹ, cty') },
      { spoken: 'chi nhánh', near: words('agribank, bidv'), pairs: new Map([['ngân', words('hàng')]]) },
      { spoken: 'cử nhân', next: 'name' },
    ],
  },
  BCH: {
    rules: [
      { spoken: 'bộ chỉ huy', after: words('quân sự tỉnh, quân sự thành, bộ đội, bđbp, qs tỉnh, biên phòng') },
      {
        spoken: 'ban chỉ huy',
        after: words('quân sự, quân, ptds, pctt, phòng, pccc, thống, công, thi, công trường, qs'),
      },
    ],
    otherwise: 'ban chấp hành',
  },
  CP: {
    rules: [
      { spoken: 'chính phủ', before: words('nghị, quyết, định, tướng, viên, hội, phủ, nđ, nq') },
      { spoken: 'cổ phiếu', before: words('triệu, nghìn, mua, bán') },
    ],
    otherwise: 'cổ phần',
  },
  CT: {
    rules: [
      { spoken: 'xê tê', before: words('máy, chụp, phim') },
      { spoken: 'công thương', before: words('sở') },
      { spoken: 'chủ tịch', after: words('ubnd, hđnd, nước, quốc, hội, ủy, ubmttq, hđqt, xã, huyện, tỉnh, tp') },
      { spoken: 'công ty', after: words('tnhh, cp, cổ, cổ phần, điện, trách, tnhh mtv') },
      { spoken: 'chỉ thị', after: words('số') },
      { spoken: 'chỉ thị', next: 'number' },
      { spoken: 'chương trình', after: words('mục, hành, mtqg, ocop, giảm, gdpt') },
    ],
  },
  GĐ: {
    rules: [
      { spoken: 'giai đoạn', next: 'number' },
      { spoken: 'giai đoạn', next: 'roman' },
      { spoken: 'giám đốc', after: words('sở, công, trung, bệnh, cty, ban, điều, công an, nhà, chi, đài, htx') },
    ],
    otherwise: 'gia đình',
  },
  SN: {
    rules: [
      { spoken: 'sinh năm', next: 'year' },
      { spoken: 'số nhà', next: 'number' },
      { spoken: 'sự nghiệp', before: words('vị, hành, đơn') },
    ],
  },
  PTTH: {
    rules: [{ spoken: 'phát thanh truyền hình', before: words('đài, báo, và, hội, liên, hoan') }],
    otherwise: 'phổ thông trung học',
  },
  TB: {
    rules: [
      { spoken: 'trung bình', before: words('điểm, giá, loại, nhiệt, độ, mức, hạng') },
      { spoken: 'thông báo', after: words('số, kết') },
      { spoken: 'thương binh', before: words('bệnh, hộ, là') },
    ],
  },
  KH: {
    rules: [
      { spoken: 'kế hoạch', after: words('số, ubnd, công, phát, và, sử dụng đất, sử dụng vốn') },
      { spoken: 'kế hoạch', before: words('theo, đạt, xây, % , phòng, vượt, ban, so') },
      {
        spoken: 'khách hàng',
        after: words('cá nhân, doanh nghiệp, vay, gửi tiền, mua, thân thiết, sử dụng, dùng, vip, lớn'),
      },
      { spoken: 'khoa học', before: words('nghiên, nhà, viện, bộ, sở') },
      { spoken: 'khoa học', before: words('thảo, đàm') },
      { spoken: 'khách hàng', before: words('quý, chăm, sóc, các, nhiều') },
    ],
  },
  BT: { rules: [{ spoken: 'bí thư', after: words('tỉnh, huyện, thành, đảng, chi, đoàn, thứ, thường') }] },
  HQ: {
    rules: [
      { spoken: 'hải quan', before: words('cục, chi, tổng, khai, tờ') },
      { spoken: 'hải quân', before: words('vùng, quân, tàu, lính, đội') },
    ],
  },
  CS: {
    rules: [
      { spoken: 'cảnh sát', after: words('pccc, giao, hình, cơ, môi, kinh, trật, khu, biển') },
      { spoken: 'cơ sở', after: words('giáo, sản, nuôi, khám') },
      { spoken: 'cộng sản', after: words('việt, trung quốc, hồ chí') },
      { spoken: 'cơ sở', before: words('chi, đảng, dân') },
      { spoken: 'chiến sĩ', before: words('cb, bộ, cán, các') },
      { spoken: 'cơ sở', before: words('tại') },
    ],
  },
  DT: {
    rules: [
      { spoken: 'dân tộc', before: words('ban, phòng, bào, các') },
      { spoken: 'dân tộc', after: words('nội, bán, thiểu, và') },
      { spoken: 'diện tích', next: 'colon' },
    ],
  },
  DS: {
    rules: [
      { spoken: 'dược sĩ', next: 'name' },
      { spoken: 'danh sách', before: words('trong, lập, theo') },
      { spoken: 'dân số', next: 'number' },
      { spoken: 'danh sách', before: words('có') },
      { spoken: 'dân số', before: words('tác, cục, viên, chi') },
    ],
  },
  HT: {
    rules: [
      { spoken: 'hòa thượng', after: words('thích') },
      { spoken: 'hè thu', near: words('vụ, lúa, ngô, gieo, cấy, gặt, đx, mùa') },
      { spoken: 'hiệu trưởng', next: 'name' },
      { spoken: 'hiệu trưởng', after: words('trường, nhà') },
      { spoken: 'hệ thống', after: words('chính, thông, điện, thoát, cấp') },
    ],
  },
  HN: {
    rules: [
      { spoken: 'Hà Nội', before: words('tp, phố') },
      { spoken: 'hộ nghèo', near: words('hcn') },
      { spoken: 'hội nghị', before: words('chức, dự') },
      {
        spoken: 'hội nghị',
        after: words('tw, bchtw, btv, toàn, sơ, tổng, triển, bch, lần, trung, trực, công, người, viên'),
      },
    ],
    otherwise: 'Hà Nội',
  },
  KL: { rules: [{ spoken: 'khối lượng', next: 'colon' }] },
  KT: {
    rules: [
      {
        spoken: 'ký thay',
        after: words(
          'chủ, giám, bộ, trưởng, thủ, chánh, cục trưởng, vụ trưởng, viện trưởng, hiệu trưởng, đội trưởng, trạm trưởng, tổng giám, tổng cục, tổng thanh, tổng biên, chỉ huy, tư lệnh',
        ),
      },
    ],
    otherwise: 'kinh tế',
  },
  MT: {
    rules: [{ spoken: 'môi trường', before: words('vệ, sinh, bảo, vệ, và, cảnh, sát') }],
    otherwise: 'môi trường',
  },
  NN: { rules: [{ spoken: 'nhà nước', before: words('ngân, quản, vốn, hàng, dn, lý') }], otherwise: 'nông nghiệp' },
  NK: {
    rules: [
      { spoken: 'nhiệm kỳ', next: 'year' },
      { spoken: 'nhân khẩu', previous: 'number' },
    ],
    otherwise: 'nhập khẩu',
  },
  NS: { rules: [{ spoken: 'nghệ sĩ', next: 'name' }], otherwise: 'ngân sách' },
  QĐ: { rules: [{ spoken: 'quân đội', before: words('trong, vũ, trang, sĩ, quan') }], otherwise: 'quyết định' },
  NĐ: { rules: [], otherwise: 'nghị định' },
  QH: {
    rules: [{ spoken: 'quy hoạch', after: words('chi, phân, chung, sử, xây, đô, tỉnh, vùng, tổng, thời, mạng') }],
    otherwise: 'quốc hội',
  },
  TK: {
    rules: [
      { spoken: 'thế kỷ', next: 'roman' },
      { spoken: 'tài khoản', next: 'phone' },
      { spoken: 'tài khoản', before: words('số, mở, vào, qua, chuyển') },
    ],
    otherwise: 'tài khoản',
  },
  TL: {
    rules: [
      { spoken: 'trọng lượng', near: words('lợn, hủy, cân, kg') },
      { spoken: 'tỉnh lộ', next: 'road' },
      { spoken: 'tỉnh lộ', next: 'number' },
    ],
    otherwise: 'thừa lệnh',
  },
  VH: { rules: [], otherwise: 'văn hóa' },
  XH: { rules: [], otherwise: 'xã hội' },
  NV: { rules: [{ spoken: 'nhiệm vụ', before: words('các, thực, hiện') }], otherwise: 'nhân viên' },
  PT: { rules: [{ spoken: 'phát thanh', before: words('đài') }], otherwise: 'phổ thông' },
  BC: { rules: [{ spoken: 'báo cáo', after: words('số, kết, tổng, của') }] },
  CA: { rules: [], otherwise: 'công an' },
  AN: { rules: [], otherwise: 'an ninh' },
  TA: { rules: [], otherwise: 'tòa án' },
  CV: { rules: [], otherwise: 'công văn' },
  NQ: { rules: [], otherwise: 'nghị quyết' },
  CB: { rules: [], otherwise: 'cán bộ' },
  CC: { rules: [{ spoken: 'chung cư', before: words('cư, căn, hộ, mua') }], otherwise: 'công chức' },
  VC: { rules: [], otherwise: 'viên chức' },
  NT: { rules: [{ spoken: 'nông thôn', before: words('triển, môi, giao, lao') }] },
};

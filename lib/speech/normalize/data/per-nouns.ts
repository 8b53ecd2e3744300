/** Words that amounts are measured by, wherever they stand behind a slash: "đồng/người", "lượt/ngày". */
export const PER_NOUNS: ReadonlySet<string> = new Set(
  `người năm tháng ngày giờ phút giây tuần quý hộ suất lượt lít tấn tạ yến kg cân gói chai hộp thùng bao vé chiếc cái con quả
  bộ căn phòng đêm buổi tiết học học sinh sinh viên khóa kỳ vụ sào công mẫu ha đàn lứa lao động ca chuyến xe tàu cây bông bó mét khối
  trường xã huyện thôn bản tỉnh đơn vị hồ sơ trường hợp cháu em trẻ hội viên thành viên nhân khẩu khẩu bát tô cốc ly lon túi
  sản phẩm dự án mô hình cơ sở điểm bàn mâm cặp đôi lần liều mũi mẫu thửa lô nền cổ phiếu lượng chỉ thẻ tờ cuốn bài tin bệnh nhân giường
  vòng đồng km cổ-phiếu đầu thế-hệ trận ván set hiệp bên số kỳ nhà kíp đợt tour trang nhiệm vạn nghìn triệu`.split(
    /\s+/,
  ),
);

/** Times and people: behind a slash they are what the words before it are counted by, however many those are. */
export const PER_TIMES: ReadonlySet<string> = new Set(
  'năm tháng ngày giờ phút giây tuần đêm vụ lứa lần lượt chuyến đợt suất người hộ quý bữa buổi ca'.split(' '),
);

/** What counted people and things are in, likewise: "16,5 tiêu chí/xã". */
export const PER_GROUPS: ReadonlySet<string> = new Set(
  'lớp xã thôn bản đội tổ phòng bàn trường nhà chi huyện tỉnh nhóm ca giường phường khoa lô vạn'.split(' '),
);

/** Kinds of places: one behind the other is another kind, no measure ("63 tỉnh/thành"). */
export const PLACE_KINDS: ReadonlySet<string> = new Set(
  'tỉnh thành phố huyện quận xã phường thị trấn thôn bản tổ ấp buôn khóm sở ban ngành khu'.split(' '),
);

/** Short forms behind a slash. */
export const PER_ABBREVIATIONS: Readonly<Record<string, string>> = {
  cp: 'cổ phiếu',
  CP: 'cổ phiếu',
  sp: 'sản phẩm',
  ng: 'người',
  th: 'tháng',
  hs: 'học sinh',
  HS: 'học sinh',
  TS: 'thí sinh',
  GV: 'giáo viên',
  HV: 'học viên',
  BN: 'bệnh nhân',
  CB: 'cán bộ',
  bn: 'bệnh nhân',
  bh: 'bao hàng',
  p: 'phút',
  H: 'giờ',
  BTC: 'bít coi',
};

/** Words that a slash sets side by side: "anh/chị", "nam/nữ", "và/hoặc"; nothing is measured by them. */
export const ALTERNATIVES: ReadonlySet<string> = new Set(
  'và hoặc hay ông bà anh chị cô chú bác vợ chồng cha mẹ bố nam nữ trai gái vào ra lên xuống có không đúng sai'.split(
    ' ',
  ),
);

/** Pairs of words that a spaced hyphen joins into one notion; no pause between them. */
export const JOINED_PAIRS: ReadonlySet<string> = new Set(
  `binh|liệt tế|xã phòng|an hóa|xã mại|dịch vụ|du mại|du hóa|thể hóa|văn trị|xã hội|nghề xanh|sạch sạch|đẹp đẹp|an giảng|dạy nghiệp|dịch nghiệp|xây lâm|ngư
  nông|lâm lâm|thủy rịa|vũng thiên|huế hỏi|đáp thuật|công giáo|dục học|công hóa|hiện khoa|giáo hợp|tác tác|hữu báo|chí thanh|truyền thi|đua bắc|nam đông|tây việt|lào việt|trung việt|mỹ việt|nhật việt|hàn
  nga|ukraine tự|tự lập|tự do|hạnh sông|núi quân|dân quân|chính mã|học xuất|nhập văn|thể hội|môi trường|xã sinh|sản tài|kế hóa|thông nghiệp|nông đoàn|kết chủ|kỷ kỷ|cương cương|trách chất|lượng ngăn|nắp`.split(
    /\s+/,
  ),
);

/** Words that open a route: the hyphen between its places is silent. */
export const ROUTE_WORDS: ReadonlySet<string> = new Set('tuyến đường tốc lộ cầu hầm biên sắt bay cụm liên'.split(' '));

/** Sentences of our own in the manner of portals, for properties over real Vietnamese. */
export const SENTENCES = [
  'Hội đồng nhân dân tỉnh tổ chức hội nghị triển khai nhiệm vụ phát triển kinh tế - xã hội năm 2021.',
  'Đồng chí Bí thư Tỉnh ủy nhấn mạnh: “Mỗi cán bộ, đảng viên phải gương mẫu, nói đi đôi với làm”.',
  'Người dân xã vùng cao phấn khởi vì con đường mới đã thông, xe chở nông sản vào tận bản.',
  'Trường học, trạm y tế và nhà văn hoá được sửa chữa trước mùa mưa lũ.',
  'Theo kế hoạch, đến hết quý III, toàn huyện có thêm 12 sản phẩm OCOP đạt 3 sao trở lên.',
  'Hợp tác xã đã ký hợp đồng tiêu thụ 250 tấn bí xanh, giá ổn định ở mức 8.000 đồng/kg.',
  'Các đơn vị nghĩ kỹ, làm quyết liệt; khuyến khích sáng kiến, chống lãng phí, giữ gìn kỷ luật.',
  'Lễ hội xuân diễn ra từ mồng 8 đến mồng 10 tháng Giêng tại hồ lớn, thu hút hàng nghìn du khách.',
  'Việc chuyển đổi số giúp hộ nghèo tiếp cận dịch vụ công, giảm hẳn thời gian chờ đợi.',
  'Quỹ khuyến học trao 45 suất học bổng; nhiều em mồ côi được nhận đỡ đầu tới khi đủ 18 tuổi.',
] as const;

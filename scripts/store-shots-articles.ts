/** Articles of our own writing for the store's pictures, each on a portal's address, in a plain portal layout. */

export interface SampleArticle {
  url: string;
  title: string;
  lead: string;
  paragraphs: readonly string[];
}

const CLOSING =
  'Ban quản lý sẽ niêm yết kết quả tại nhà văn hóa các thôn trong mười ngày, để bà con xem, góp ý và theo dõi từng việc cho tới khi xong.';

export const SAMPLE_ARTICLES: readonly SampleArticle[] = [
  {
    url: 'http://laocai.gov.vn/tin-tuc/duong-len-ban.html',
    title: 'Con đường lên bản mở rộng trước mùa mưa',
    lead: 'Đoạn đường bảy cây số nối trung tâm xã với ba bản vùng cao đã thông xe sáng nay.',
    paragraphs: [
      'Mặt đường được mở rộng từ ba lên năm mét, có rãnh thoát nước hai bên và mười hai cống ngang. Xe chở hàng nay lên tới bản chỉ mất hai mươi lăm phút.',
      'Người dân đã hiến đất, góp hơn hai nghìn ngày công và tự trồng lại hàng cây ven đường. Việc bảo dưỡng được giao cho từng thôn theo đoạn.',
    ],
  },
  {
    url: 'http://angiang.gov.vn/tin-tuc/lua-chiu-man.html',
    title: 'Giống lúa chịu mặn cho vụ thứ hai ở vùng ven biển',
    lead: 'Sau ba vụ thử, giống mới giữ được năng suất khi độ mặn lên tới bốn phần nghìn.',
    paragraphs: [
      'Các hộ tham gia được hướng dẫn đo độ mặn mỗi sáng và ghi vào sổ chung của tổ hợp tác. Nhờ vậy lịch lấy nước được điều chỉnh theo từng con nước.',
      'Chi phí giống cao hơn một chút nhưng bù lại giảm được hai lần phun thuốc trong vụ.',
    ],
  },
  {
    url: 'http://hue.gov.vn/tin-tuc/thu-vien-luu-dong.html',
    title: 'Thư viện lưu động về với trường học ven phá',
    lead: 'Mỗi tuần một chuyến thuyền chở ba trăm đầu sách tới năm điểm trường.',
    paragraphs: [
      'Các em mượn sách bằng tấm thẻ tự làm, đọc xong kể lại cho bạn nghe trong giờ sinh hoạt. Cuốn được mượn nhiều nhất là tập truyện về các loài chim nước.',
      'Từ tháng sau, thuyền sẽ mang thêm sách chữ to cho người cao tuổi.',
    ],
  },
  {
    url: 'http://caobang.gov.vn/tin-tuc/nghe-ren.html',
    title: 'Làng rèn giữ lửa bằng đơn hàng đặt trước',
    lead: 'Tám lò rèn cùng nhận đơn qua một trang chung, chia việc theo tay nghề.',
    paragraphs: [
      'Mỗi con dao đều khắc tên người làm. Khách có thể gửi lại để mài, thay cán, thay chuôi trong suốt năm năm.',
      'Lớp dạy nghề buổi tối đã có mười một học viên, trong đó bốn người là nữ.',
    ],
  },
];

/** The page of an article as its portal would serve it. */
export function portalPage({ title, lead, paragraphs }: SampleArticle): string {
  // Long paragraphs, as articles have them: the detector looks for those.
  const body = [paragraphs.join(' '), `${paragraphs[1]} ${CLOSING}`].map((text) => `<p>${text}</p>`).join('');
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>${title}</title>
<meta property="article:published_time" content="2026-10-19T08:30:00+07:00"></head>
<body><div id="menu"><a href="/">Trang chủ</a></div>
<div class="ms-rtestate-field"><h1>${title}</h1><p><strong>${lead}</strong></p>${body}</div></body></html>`;
}

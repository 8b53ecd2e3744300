import type { Article } from '../../lib/article/types.ts';

const WORDS = 295;

/** A short article of our own, for trying the reader before any portal is open. */
export const SAMPLE_ARTICLE: Article = {
  url: 'https://de-doc.vn/bai-doc-thu',
  title: 'Buổi sáng ở bến đò làng Vạc',
  lead: 'Đúng 5 giờ sáng, chuyến đò đầu tiên rời bến. Trên đò có mười hai người, ba chiếc xe đạp và một lồng gà; ai cũng biết tên nhau.',
  byline: 'Lê Thảo',
  siteName: 'Bài đọc thử của Dễ Đọc',
  publishedAt: '2026-03-08',
  language: 'vi',
  wordCount: WORDS,
  blocks: [
    {
      type: 'paragraph',
      id: 's1',
      runs: [
        {
          text: 'Bến đò làng Vạc nằm ở khúc sông rộng chừng 180 m. Từ năm 1987 đến nay, mỗi ngày đò qua lại hai mươi chuyến; mùa nước lên thì nghỉ, mùa nước cạn thì người lái phải chống sào dò từng bãi cát. Giá vé 5.000 đồng, trẻ em đi học không phải trả.',
        },
      ],
    },
    { type: 'heading', id: 's2', level: 2, runs: [{ text: 'Người lái đò' }] },
    {
      type: 'paragraph',
      id: 's3',
      runs: [
        {
          text: 'Ông Ngữ năm nay 67 tuổi. Ông kể rằng ngày trẻ ông từng bỏ bến ra TP. Hải Phòng làm thợ, được ba năm thì về, vì “nhớ tiếng mái chèo quá, ngủ không được”. Con trai ông lắp cho đò một máy nhỏ, nhưng sáng sớm ông vẫn chèo tay, ',
        },
        { text: 'cho làng được ngủ thêm một lát', italic: true },
        { text: '.' },
      ],
    },
    {
      type: 'quote',
      id: 's4',
      paragraphs: [
        [
          {
            text: 'Đò là để đưa người, không phải để đuổi theo giờ. Ai lỡ chuyến này thì ngồi uống với tôi chén nước, đợi chuyến sau.',
          },
        ],
      ],
    },
    { type: 'heading', id: 's5', level: 2, runs: [{ text: 'Chiếc cầu sắp xây' }] },
    {
      type: 'paragraph',
      id: 's6',
      runs: [
        {
          text: 'UBND xã cho biết cây cầu mới sẽ khởi công trong quý II/2026, dài 240 m, tổng vốn 38,5 tỷ đồng. Khi cầu xong, đò không còn chở khách nữa. Bà con bàn nhau giữ lại bến, trồng thêm hàng tre, để dành cho lũ trẻ tập bơi và cho người già ngồi hóng mát.',
        },
      ],
    },
    {
      type: 'list',
      id: 's7',
      ordered: false,
      items: [
        { runs: [{ text: 'Bấm ' }, { text: 'Tăng cỡ chữ', bold: true }, { text: ' cho chữ to hơn.' }] },
        { runs: [{ text: 'Mở ' }, { text: 'Kiểu chữ', bold: true }, { text: ' để đổi phông và màu nền.' }] },
        { runs: [{ text: 'Bấm phím ' }, { text: '?', bold: true }, { text: ' để xem mọi phím tắt.' }] },
      ],
    },
    {
      type: 'paragraph',
      id: 's8',
      runs: [
        {
          text: 'Chuyến cuối trong ngày rời bến lúc 18 giờ. Ông Ngữ cột dây, úp mái chèo lên vách, rồi quay lại nhìn mặt nước thêm một lúc. “Mai lại gặp”, ông nói, không rõ với ai.',
        },
      ],
    },
  ],
};

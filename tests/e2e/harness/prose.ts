const SENTENCES = [
  'Hội nghị đã nghe báo cáo kết quả chín tháng đầu năm và thống nhất các giải pháp trọng tâm cho quý cuối năm.',
  'Bà con trong bản góp công mở đường, dựng lại cầu gỗ và trồng thêm rừng ở đầu nguồn suối.',
  'Theo kế hoạch, phần việc còn lại sẽ xong trước mùa mưa để học sinh đi lại được an toàn.',
  'Nhiều gia đình cho biết thu nhập năm nay tăng hơn năm trước nhờ giống lúa mới và chợ phiên mở lại.',
  'Đoàn công tác ghi nhận các ý kiến và hẹn trả lời bằng văn bản trong vòng mười ngày.',
];

/** Paragraphs of invented text, of a length as news has them, no two the same, as HTML. */
export function prose(count: number): string {
  const paragraph = (index: number): string =>
    [0, 1, 2].map((part) => SENTENCES[(index + part * 2) % SENTENCES.length] ?? '').join(' ');
  return Array.from({ length: count }, (_unused, index) => `<p>Ngày thứ ${index + 1}. ${paragraph(index)}</p>`).join(
    '\n',
  );
}

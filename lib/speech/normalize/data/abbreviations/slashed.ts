/** Words of two syllables whose first is written by its beginning and a slash: one line an initial, the long forms after it. */
const LONG_FORMS = `
b: báo cáo, bổ sung, biên bản, bảo vệ, bình quân, ban hành, bảo hiểm, bệnh nhân, bệnh viện, bồi dưỡng, bước đầu, bố trí
c: công tác, cơ quan, cơ sở, chia sẻ, cảnh báo, cán bộ, chủ tịch, chỉ đạo, chỉ tiêu, chính quyền, chất lượng, công trình, công nhân, công việc, công chức, chương trình, chăn nuôi, chuẩn bị
ch: chủ tịch, chỉ đạo, chỉ tiêu, chính quyền, chất lượng, chương trình, chăn nuôi, chuẩn bị, chuyên môn, chế độ
d: doanh nghiệp, dự kiến, dân số, diện tích, dự án
đ: đảng viên, đoàn viên, đại biểu, đại hội, địa phương, địa điểm, địa chỉ, điện thoại, đơn vị, đối tượng, đồng bào, đề nghị, đề án, đội viên, điều kiện, đăng ký
g: giáo viên, gia đình, gồm có, giá trị
gi: giáo viên, gia đình, giá trị
h: hội viên, hội nghị, hoạt động, học sinh, hợp đồng, hội thi, hướng dẫn, hỗ trợ, hoàn thành, hiện nay, họ tên, hợp tác
k: kế hoạch, kết quả, kinh tế, kinh phí, khai thác, không khí, kính gửi, kiểm tra, kinh doanh, khen thưởng
kh: khai thác, không khí, khen thưởng, khó khăn
l: lao động, lãnh đạo, lực lượng, lớp học, liên hệ, liên hoan, lương thực
n: nhiệm vụ, nông dân, nông nghiệp, nội dung, ngân sách, nghị quyết, nhà nước, nhân dân, nông thôn, nhu cầu
nh: nhiệm vụ, nhà nước, nhân dân, nhu cầu
ng: ngân sách, nghị quyết
p: phong trào, phản ánh, phụ nữ, phối hợp, phát triển, phát động, phụ trách, phòng chống, phụ huynh
ph: phong trào, phụ nữ, phối hợp, phát triển, phát động, phụ trách, phòng chống, phụ huynh
q: quy định, quân sự, quản lý, quyết định, quyền lợi, quê quán
s: sản xuất, sản lượng, sinh hoạt, số lượng, sức khỏe, số liệu, sinh viên, sửa chữa
t: triển khai, thanh tra, thanh niên, thời gian, tuyên truyền, tổ chức, thực hiện, thành viên, thành tích, tham gia, thông báo, tình hình, trách nhiệm, tổng số, tổng kết, trẻ em, trồng trọt, thủy lợi, tập huấn, thi đua, thường trực, trung tâm
th: thanh niên, thời gian, thực hiện, thành viên, thành tích, tham gia, thông báo, thủy lợi, thi đua, thường trực
tr: triển khai, trách nhiệm, trẻ em, trồng trọt, trung tâm, trường học
v: văn hóa, văn nghệ, việc làm, vệ sinh, vận động, văn phòng, vi phạm, vướng mắc, vật tư
x: xây dựng, xã hội, xuất khẩu, xếp loại, xử lý, xử phạt
`;

/** Written with two letters: each stands for a syllable. */
const INITIALS: Readonly<Record<string, string>> = {
  'a/c': 'anh chị',
  't/c': 'tổ chức',
  'b/c': 'báo cáo',
  'k/g': 'kính gửi',
  'h/s': 'học sinh',
  'g/v': 'giáo viên',
  'c/b': 'cán bộ',
  'đ/v': 'đảng viên',
  'n/v': 'nhiệm vụ',
};

/** By what is written, in lower case: "k/hoạch" → "kế hoạch". What two long forms share is the first's. */
export const SLASHED_WORDS: ReadonlyMap<string, string> = new Map([
  ...LONG_FORMS.trim()
    .split('\n')
    .flatMap((line): [string, string][] => {
      const [initial = '', forms = ''] = line.split(': ');
      return forms.split(', ').map((form) => [`${initial}/${form.split(' ')[1]}`, form]);
    })
    .reverse(),
  ...Object.entries(INITIALS),
]);

/** Pages for the measurements: invented text in the shape of portal pages, always the same. */

const SENTENCES = [
  'Hội nghị thống nhất giao các đơn vị rà soát danh mục công trình và báo cáo trước ngày 15 hằng tháng.',
  'Đến nay toàn tỉnh có 72/108 xã đạt chuẩn, bình quân 17,4 tiêu chí mỗi xã.',
  'Người dân trong thôn góp 320 ngày công để mở rộng 2,6 km đường bê tông.',
  'Lãnh đạo địa phương cho biết nguồn vốn năm nay tăng hơn 12% so với cùng kỳ.',
  'Sau buổi làm việc, đoàn đã đến thăm mô hình trồng cây dược liệu dưới tán rừng.',
  'Các ý kiến tập trung vào việc cải cách thủ tục và rút ngắn thời gian giải quyết hồ sơ.',
];

const sentence = (index: number): string => SENTENCES[index % SENTENCES.length] ?? '';

function paragraph(index: number, sentences: number): string {
  const text = Array.from({ length: sentences }, (_unused, part) => sentence(index * 5 + part * 7 + (index % 3))).join(
    ' ',
  );
  return `<p style="text-align:justify;line-height:150%"><span style="font-size:14pt;font-family:Arial">Mục ${index + 1}. ${text}</span></p>`;
}

const paragraphs = (count: number, sentences: number): string =>
  Array.from({ length: count }, (_unused, index) => paragraph(index, sentences)).join('\n');

const ICON =
  '<svg viewBox="0 0 24 24" width="14" height="14"><path d="M12 2 2 7l10 5 10-5-10-5zM2 17l10 5 10-5M2 12l10 5 10-5"/></svg>';

function card(index: number): string {
  return `<li class="item" style="display:flex;margin:0 0 8px;padding:4px;border-bottom:1px solid #ddd"><a href="/tin-${index}.html" title="${sentence(index)}">${ICON}<span style="color:#333;font-weight:700">${sentence(index)}</span></a><span style="color:#999">(${(index % 28) + 1}/10/2025)</span></li>`;
}

const SCRIPT = `<script>window.portal=window.portal||[];window.portal.push(${JSON.stringify({ a: 'x'.repeat(700) })});</script>`;

/** A page with `cards` links, `scripts` inline scripts and an article of `count` paragraphs. */
function page(count: number, sentences: number, cards: number, scripts: number): string {
  const list = Array.from({ length: cards }, (_unused, index) => card(index));
  const [above, beside] = [list.slice(0, cards / 2), list.slice(cards / 2)].map((part) => part.join('\n'));
  return `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Chuyển biến ở các xã vùng cao - Cổng thông tin</title>
<meta property="og:title" content="Chuyển biến ở các xã vùng cao"><meta property="og:type" content="article">${SCRIPT.repeat(scripts / 2)}</head>
<body><form id="aspnetForm"><nav><ul>${above}</ul></nav>
<div class="ArticleDetail"><h1 class="ArticleHeader">Chuyển biến ở các xã vùng cao</h1><div class="PostDate">08:15, 12/11/2025</div>
<div class="ArticleSummary"><strong>${sentence(0)} ${sentence(1)}</strong></div>
<div class="ArticleContent">${paragraphs(count, sentences)}<p style="text-align:right"><strong>Hoài An</strong></p></div></div>
<aside><ul>${beside}</ul></aside>${SCRIPT.repeat(scripts / 2)}
<footer>Cơ quan chủ quản: Ủy ban nhân dân tỉnh</footer></form></body></html>`;
}

/** An address on a portal's host → its page, by the name that the tables show. */
export function benchPages(): { name: string; url: string; html: string }[] {
  const pages = [
    { name: '20 kB', html: page(23, 4, 10, 2) },
    { name: '250 kB', html: page(60, 5, 310, 40) },
    { name: '5 MB, 20,000 paragraphs', html: page(20_000, 1, 60, 4) },
  ];
  return pages.map((entry, index) => ({ ...entry, url: `http://backan.gov.vn/do/trang-${index}.html` }));
}

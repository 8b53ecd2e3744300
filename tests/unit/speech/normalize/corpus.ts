import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { segmentSentences } from '../../../../lib/speech/segment.ts';

const at = (path: string): URL => new URL(path, import.meta.url);
const CASES = at('../cases/');
const ARTICLES = at('../../../fixtures/speech/');
const PORTALS = at('../../../fixtures/portals/');
/** Articles that may lie beside a checkout. */
const SEEDS = at('../../../../../shared/seeds/');
const BESIDE = [SEEDS, at('../../../../../shared/corpus/vi/')];

/** Whether articles lie beside this checkout. */
export const HAS_ARTICLES_BESIDE = BESIDE.every((folder) => existsSync(folder));

function readAll(folder: URL, isWanted: (name: string) => boolean): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isWanted)
    .sort()
    .map((name) => readFileSync(new URL(name, folder), 'utf8'));
}

const PLACES = 'Bắc Kạn,Chợ Đồn,Ba Bể,Na Rì,Ngân Sơn,Bạch Thông,Chợ Mới,Pác Nặm,Thái Nguyên,Cao Bằng'.split(',');
/** Names that no table respells, and some that one does. */
const FOREIGN =
  'Joe Smith,Marie Curie,Kylian Mbappé,Angela Merkel,Toyota,Samsung,Facebook,Microsoft,Bruno,Ferguson'.split(',');
const NUMBERS = ['1', '2', '4', '5', '10', '12', '15', '21', '24', '28', '105', '1.234'];
/** Place, foreign name, number. */
const FRAMES = [
  'Sáng 14/6, UBND huyện {P} tổ chức hội nghị lần thứ {N}.',
  'Tỷ lệ hộ nghèo ở {P} giảm từ 36,5% xuống còn {N}%, bình quân 2 - 2,5%/năm.',
  'Thu nhập bình quân tại {P} đạt {N} triệu đồng/người/năm, tăng 1,2 lần so với năm 2020.',
  'Quyết định số {N}/QĐ-UBND ngày 14/06/2021 của UBND tỉnh về xã {P}.',
  'Diện tích rừng của {P} là {N} ha, năng suất 45 tạ/ha; nhiệt độ từ -2°C đến 31°C.',
  'Tại {P}, có {N}/1.500 hộ đạt chuẩn NTM, HTX tăng thêm 3-4 thành viên.',
  'Ông {F} ({N} tuổi) đến {P} lúc 8h30 ngày 20/11/2024.',
  'Theo {F}, GRDP của {P} tăng {N}% trong quý II/2024 (Bộ KH&ĐT).',
  'Tập đoàn {F} đầu tư {N} triệu USD vào KCN {P}, gần QL3.',
  'Ngày 2/9/2024, {P} thưởng {N}.000đ/suất cho HS nghèo; liên hệ 0912 345 678.',
  'Trong quý III/2024, {P} có {N} ca Covid-19, 5 ca cúm A/H5N1, tỷ lệ tiêm 98,5%.',
  '{F} thắng {P} 3-1, ghi bàn phút 90+{N} ở vòng 1/8 giải U23 (theo VTV).',
  'BCH Đảng bộ {P} khóa XIII, nhiệm kỳ 2020 - 2025, ban hành {N} nghị quyết số 05-NQ/HU.',
  'Tuyến ĐT.254 qua {P} dài {N} km, rộng 3 x 4 m, vốn 1.234,5 tỷ đồng ./.',
  'PGS.TS Trần Văn A. cùng {F} thăm Trường THPT {P}, lớp 10A1, điểm thi {N}.',
];

/** Sentences of numbers, places, abbreviations and foreign names, every place with every number. */
function invented(): string[] {
  return FRAMES.flatMap((frame) =>
    PLACES.flatMap((place, turn) =>
      NUMBERS.map((number, step) =>
        frame
          .replaceAll('{P}', place)
          .replaceAll('{F}', FOREIGN[(turn + step) % FOREIGN.length] ?? '')
          .replaceAll('{N}', number),
      ),
    ),
  );
}

function sentencesOf(text: string): string[] {
  return segmentSentences(text).map(({ start, end }) => text.slice(start, end));
}

/** Markdown without its signs. */
function plain(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, '').replace(/!?\[([^\]]*)\]\([^)]*\)|^[#>*|\s-]+|[*_|`]/gm, '$1');
}

/**
 * Distinct written sentences: the rows of the tables of cases, the articles written for these tests, the texts of the portal fixtures,
 * invented ones, and the articles beside the checkout.
 */
export function writtenSentences(): string[] {
  const rows = readAll(CASES, (name) => name.endsWith('.tsv')).flatMap((file) =>
    file.split('\n').map((line) => (line.startsWith('# ') ? '' : (line.split('\t')[0] ?? ''))),
  );
  const texts = [
    ...readAll(ARTICLES, (name) => name.endsWith('.txt') && !name.endsWith('.spoken.txt')),
    ...readAll(PORTALS, (name) => name.endsWith('expected.md')).map(plain),
    ...BESIDE.flatMap((folder) => readAll(folder, (name) => name.endsWith('.txt'))),
  ];
  return [...new Set([...rows, ...invented(), ...texts.flatMap(sentencesOf)])].filter((text) => text.trim() !== '');
}

/** The sentences of the two real articles, where they lie beside the checkout. */
export function seedSentences(): string[] {
  return readAll(SEEDS, (name) => name.endsWith('.txt')).flatMap(sentencesOf);
}

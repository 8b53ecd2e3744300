import type { Article, Block } from '../../lib/article/types.ts';

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const RHYMES =
  'a á à ả ạ an ang anh ào âu ầy ất ăm e ên ếch i ia iên iệu ình o ong ối ồng ơi ơn u ung uyết ư ương ước ượng y yêu'.split(
    ' ',
  );

/** A number from 0 to 1 for each step of a seed, the same on every machine (Park and Miller, 1988). */
export function seededRandom(seed: number): () => number {
  let state = (seed % 2_147_483_646) + 1;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}

/** Syllables of which a few are frequent and most are rare, as in a language. */
function syllable(random: () => number): string {
  const pick = (list: readonly string[]) => list[Math.floor(list.length * random() ** 1.7)] ?? '';
  return `${pick(ONSETS)}${pick(RHYMES)}`;
}

const sentence = (random: () => number, length: number): string =>
  Array.from({ length }, () => syllable(random)).join(' ');

const SITES = ['Cổng thông tin tỉnh', 'Báo Vùng Cao', 'Trang tin huyện', 'Bản tin xã'];

/** An article of 600 syllables, the same for the same number. Every hundredth holds the words of a resolution. */
export function syntheticArticle(number: number): Article {
  const random = seededRandom(number);
  const blocks: Block[] = Array.from({ length: 12 }, (_, at) => ({
    type: 'paragraph',
    id: `p${at}`,
    runs: [{ text: `${sentence(random, 48)}.` }],
  }));
  if (number % 100 === 7) blocks.push({ type: 'paragraph', id: 'q', runs: [{ text: 'Nghị quyết về nước sạch.' }] });
  const day = new Date(Date.UTC(2020, 0, 1) + (number % 2000) * 86_400_000).toISOString().slice(0, 10);
  return {
    url: `https://tinh.gov.vn/bai-${number}`,
    title: `Bài ${number}: ${sentence(random, 9)}`,
    siteName: SITES[number % SITES.length] ?? '',
    lead: sentence(random, 24),
    publishedAt: `${day}T08:00:00+07:00`,
    language: 'vi',
    wordCount: 600,
    blocks,
  };
}

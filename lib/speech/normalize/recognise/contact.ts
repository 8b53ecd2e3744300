import { hasWordBefore, markAt, pieceOver, skipSpace, wordAfter, wordBefore } from '../neighbours.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isWord, type Token } from '../tokens.ts';

/** Whom one calls. */
const TITLES: Readonly<Record<string, string>> = { a: 'anh', A: 'anh', c: 'chị', C: 'chị', e: 'em', b: 'bác' };
const CONTACT: ReadonlySet<string> = new Set(['lh', 'hệ', 'gặp', 'gọi', 'zalo', 'alo']);
const REACH = 8;

/** "LH: a. Tuấn 0903… hoặc c. Hoa": letters before the names of those to be called. */
export const contact: Recogniser = {
  name: 'contact',
  starts: ['letter', 'lower'],
  words: new Set(Object.keys(TITLES)),
  behind: new Set(['.']),
  recognise(reading, index) {
    const { tokens } = reading;
    const spoken = TITLES[tokens[index]?.text ?? ''];
    const name = tokens[skipSpace(tokens, index + 2)];
    if (spoken === undefined || markAt(tokens, index + 1) !== '.' || isWord(tokens[index - 1])) return undefined;
    if (name?.kind !== 'capital' || !hasWordBefore(tokens, index, REACH, CONTACT)) return undefined;
    return { end: index + 2, pieces: [pieceOver(reading, index, index + 2, spoken)] };
  },
};

/** Before "k" it is a letter: "hằng số k", "với k là …". */
const NAMED: ReadonlySet<string> = new Set('số hệ hằng với tham biến vitamin cạnh điểm và hay là chữ'.split(' '));
/** What is denied: "k phải", "k nhận", "hợp lý k ạ". */
const DENIED: ReadonlySet<string> = new Set(
  `phải có nhận nên được đc quá trước tín ai biết cần cho thể còn đi đến về để dùng làm muốn kịp đủ thấy sử tham tự vi bị nghe ra vào đồng hợp
  liên chịu đốt thu ạ nhé nha vậy hả đóng lấy thay trả ôm mất tính ngại sao giống bán mua`.split(/\s+/),
);
/** Before a name these letters are no persons. */
const LETTERED: ReadonlySet<string> = new Set(
  `lớp điểm nhóm khối cạnh số mục khoản ý câu loại vitamin lô tổ góc án bài hạng khu tầng bậc bảng lục chương tòa nhà đoạn
  không một mốt hai ba bốn tư năm lăm sáu bảy tám chín mười mươi trăm`.split(/\s+/),
);
/** Beside "e" a person speaks of himself. */
const SPEAKING_BEFORE: ReadonlySet<string> = new Set('cho giúp nhà với báo gọi ơi để nhờ gửi ib'.split(' '));
const SPEAKING_BEHIND: ReadonlySet<string> = new Set(
  'xin ck cảm gửi mang giao bán dư mở test ạ đi bị đã mới muốn hậu ko được hỏi cần chào'.split(' '),
);

/** What is spelled goes on with these. */
const LETTER_NAMES: ReadonlySet<string> = new Set(
  'bê xê đê ép gờ hát i ca lờ mờ nờ ô pê quy rờ ét tê u vê ích y dét'.split(' '),
);

function sayAlone({ tokens }: Reading, index: number): string | undefined {
  const [before, after] = [wordBefore(tokens, index), wordAfter(tokens, index + 1)];
  switch (tokens[index]?.text) {
    case 'k':
      return DENIED.has(after) && !NAMED.has(before) ? 'không' : undefined;
    case 'e':
    case 'E':
      return (SPEAKING_BEFORE.has(before) && !LETTER_NAMES.has(after)) || SPEAKING_BEHIND.has(after) ? 'em' : undefined;
    case 'a':
      return isNamed(tokens, index) && !LETTERED.has(before) ? 'anh' : undefined;
    case 'c':
      return isNamed(tokens, index) && !LETTERED.has(before) ? 'chị' : undefined;
    default:
      return undefined;
  }
}

/** "a Dũng": a name of one syllable behind a space. */
function isNamed(tokens: readonly Token[], index: number): boolean {
  const name = tokens[index + 2];
  return tokens[index + 1]?.kind === 'space' && name?.kind === 'capital' && isSyllable(name.text);
}

/** Single letters of chats: "k phải", "báo giúp e", "mùng 3 a Quân". */
export const chat: Recogniser = {
  name: 'chat',
  starts: ['lower', 'letter'],
  words: new Set(['k', 'e', 'E', 'a', 'c']),
  recognise(reading, index) {
    const { tokens } = reading;
    const isFree = (token: Token | undefined): boolean =>
      token === undefined || (!isWord(token) && token.kind !== 'number');
    if (!isFree(tokens[index - 1]) || !isFree(tokens[index + 1]) || markAt(tokens, index + 1) === '.') return undefined;
    const spoken = sayAlone(reading, index);
    return spoken === undefined
      ? undefined
      : { end: index + 1, pieces: [pieceOver(reading, index, index + 1, spoken)] };
  },
};

import { expandAbbreviation } from '../abbreviations.ts';
import { LOANS } from '../loans.ts';
import { markAt, pieceOver, startsFree } from '../neighbours.ts';
import { readDigits } from '../numbers/digits.ts';
import { letterName } from '../numbers/letters.ts';
import { isSyllable } from '../numbers/syllable.ts';
import type { Reading, Recogniser } from '../recogniser.ts';
import { isGap, type Token } from '../tokens.ts';

/** Last parts of hosts. */
export const TOP_DOMAINS =
  'vn|com|net|org|gov|edu|info|int|mil|io|co|asia|tv|me|biz|us|uk|eu|cn|jp|kr|la|kh|sg|fr|de|ru|au|ai|app|dev|xyz|online|site|shop|pro|name|health';
const EMAIL = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/;
const URL = /^(?:(?:https?|ftp):\/\/|www\.)[^\s]+$/i;
const HOST = new RegExp(`^[a-z0-9-]+(?:\\.[a-z0-9-]+)*\\.(?:${TOP_DOMAINS})(?:/[^\\s]*)?$`, 'i');
/** Short links: a host only before a path. */
const SHORT_LINK = /^[a-z0-9-]+\.(?:ly|gg|be|to|gl|ee)\/[^\s]+$/i;
/** One plain word behind the host: facebook.com/thoisu. */
const SHORT_PATH = /^(?:[a-z]+:\/\/)?[^/]+\/([a-z]{2,15})\/?$/i;
/** Endings of files' names. */
export const FILE_ENDINGS =
  'pdf|docx?|xlsx?|pptx?|jpe?g|png|mp[34]|mov|avi|wav|gif|svg|txt|md|csv|zip|rar|exe|apk|html?|js|json|py';
const FILE = new RegExp(`^([\\p{L}\\d_-]+)\\.(${FILE_ENDINGS})$`, 'iu');
/** Host parts that are said as they stand in Vietnamese mouths. */
const HOST_WORDS: Readonly<Record<string, string>> = {
  vn: 'vê nờ',
  com: 'com',
  net: 'nét',
  org: 'o rờ gờ',
  gov: 'gov',
  edu: 'e đu',
  www: 'vê kép vê kép vê kép',
  info: 'in phô',
  gmail: 'gờ meo',
  yahoo: 'da hu',
  chinhphu: 'chính phủ',
  baochinhphu: 'báo chính phủ',
  vnexpress: 'vê en ích pờ rét',
  tuoitre: 'tuổi trẻ',
  thanhnien: 'thanh niên',
  nhandan: 'nhân dân',
  dantri: 'dân trí',
  dichvucong: 'dịch vụ công',
  backan: 'bắc kạn',
  thainguyen: 'thái nguyên',
  tuyenquang: 'tuyên quang',
  hanoi: 'hà nội',
  danang: 'đà nẵng',
  hochiminhcity: 'hồ chí minh xi ti',
  google: 'gu gồ',
  facebook: 'phây búc',
  youtube: 'diu túp',
  baobackan: 'báo bắc kạn',
  quochoi: 'quốc hội',
  moet: 'mô ét',
};
/** What may follow the first letters or digits of an address. */
const EARLY_MARKS = '.:@-_+';
/** In tokens. */
const LONGEST_ADDRESS = 200;
/** What no mouth can say without. */
const VOWELS = /[aeiouy\u0080-\uffff]/;
/** Punctuation of the sentence. */
export const TRAILING = /[.,;:!?)\]}"'”’»…]+$/;

/** "ubnd": what is a short form in capitals is none that anybody can say as a word, unless it is one. */
function isShortForm(lower: string): boolean {
  return lower.length > 2 && !isSyllable(lower) && expandAbbreviation(lower.toUpperCase()) !== undefined;
}

/** Letters and digits of one host part: a known word, a pronounceable one, else letter by letter. */
export function sayPart(part: string, { options }: Reading): string {
  const said: string[] = [];
  for (const [run] of part.matchAll(/\p{L}+|\d+|[-_+]/gu)) {
    const lower = run.toLowerCase();
    if (/\d/.test(run)) said.push(readDigits(run));
    else if (run === '-') said.push('gạch ngang');
    else if (run === '_') said.push('gạch dưới');
    else if (run === '+') said.push('cộng');
    else if (Object.hasOwn(HOST_WORDS, lower)) said.push(HOST_WORDS[lower] ?? lower);
    else if (LOANS.has(lower)) said.push(LOANS.get(lower) ?? lower);
    else if (isShortForm(lower)) said.push(...[...lower].map((letter) => letterName(letter, options) ?? letter));
    else if (
      (lower.length > 3 && VOWELS.test(lower)) ||
      isSyllable(lower) ||
      (lower.length > 2 && isSyllable(`${lower}\u0301`))
    )
      said.push(lower);
    else said.push(...[...lower].map((letter) => letterName(letter, options) ?? letter));
  }
  return said.join(' ');
}

/** The ending of a file's name, letter by letter. */
export function sayEnding(ending: string, { options }: Reading): string {
  return [...ending].map((sign) => letterName(sign, options) ?? readDigits(sign)).join(' ');
}

/** The parts of a host with their stops. */
export function sayHost(host: string, reading: Reading): string {
  return host
    .split('.')
    .filter(Boolean)
    .map((part) => sayPart(part, reading))
    .join(' chấm ');
}

function sayAddress(chunk: string, reading: Reading): string | undefined {
  if (EMAIL.test(chunk)) {
    const [name = '', host = ''] = chunk.split('@');
    return `${sayHost(name, reading)} a còng ${sayHost(host, reading)}`;
  }
  const [, stem, ending] = FILE.exec(chunk) ?? [];
  if (stem !== undefined && ending !== undefined) return `${sayPart(stem, reading)} chấm ${sayEnding(ending, reading)}`;
  if (!URL.test(chunk) && !HOST.test(chunk) && !SHORT_LINK.test(chunk)) return undefined;
  const [host = '', ...path] = chunk
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/^www\./i, '')
    .split(/[/?#]/);
  const [name = ''] = host.split(':');
  const said = sayHost(name.replace(/[^\w.-]/g, ''), reading);
  if (said === '') return 'đường dẫn';
  const short = SHORT_PATH.exec(chunk)?.[1];
  if (short !== undefined) return `${said} gạch chéo ${sayPart(short, reading)}`;
  return path.some(Boolean) ? `${said} đường dẫn` : said;
}

/** Tokens up to white space, without the punctuation that ends the sentence. */
export function chunkEnd(tokens: readonly Token[], index: number): number {
  let end = index;
  while (end < tokens.length && !isGap(tokens[end]) && end - index < LONGEST_ADDRESS) end += 1;
  return end;
}

/** No address is without one. */
function hasStop(tokens: readonly Token[], from: number, to: number): boolean {
  for (let at = from; at < to - 1; at += 1) if (tokens[at]?.text === '.') return true;
  return false;
}

/** E-mail and web addresses, spoken shortly. */
export const electronic: Recogniser = {
  name: 'electronic',
  starts: ['lower', 'upper', 'capital', 'mixed', 'letter', 'number'],
  behind: new Set(['number', ...EARLY_MARKS]),
  recognise(reading, index) {
    const { tokens, text } = reading;
    const next = tokens[index + 1];
    if ((next?.kind !== 'mark' && next?.kind !== 'number') || !startsFree(tokens, index)) return undefined;
    if (next.kind === 'mark' && !EARLY_MARKS.includes(next.text)) return undefined;
    if (next.text === ':' && markAt(tokens, index + 2) !== '/') return undefined;
    const end = chunkEnd(tokens, index);
    if (end < index + 3 || !hasStop(tokens, index, end)) return undefined;
    const start = tokens[index]?.start ?? 0;
    const chunk = text.slice(start, tokens[end - 1]?.end).replace(TRAILING, '');
    if (!chunk.includes('.') || !/[a-z]/i.test(chunk)) return undefined;
    const spoken = sayAddress(chunk, reading);
    if (spoken === undefined) return undefined;
    let last = end;
    while (last > index && (tokens[last - 1]?.start ?? 0) >= start + chunk.length) last -= 1;
    return { end: last, pieces: [pieceOver(reading, index, last, spoken)] };
  },
};

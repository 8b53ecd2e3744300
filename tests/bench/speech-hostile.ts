import { sample, string } from 'fast-check';
import { normalizeForSpeech } from '../../lib/speech/normalize/index.ts';

/** What gives each recogniser the most to look at, over and over. */
const BITS: readonly string[] = [
  ...['1', '1-', '1/', '1.', '1:', '1,', '1+', '1=', '1%', '1°', '1²', "1'", '1"', '1 ', '-1', '1%-', '1 - ', '1:1:1 '],
  ...['a.', 'a/', 'a-', 'a@', 'A.', 'A-', 'A&', 'A1-', 'I,', 'x²', 'π', '#a', 'v1.', '1m', '1k', '1T', '1h-'],
  ...[' ', '.', '-', ',', '(', '((1', '"', '“', '[', '—', '…', '²', '$', '@', '😀', 'e\u0301', '\n', '\n1.'],
  ...[
    '1 000 ',
    '1.000.',
    '10-',
    '09 ',
    '0912 ',
    '+84',
    '01/',
    '2020-',
    '3/4 ',
    '8:30-',
    "8h30'",
    '1:23.',
    'Q1/',
    '1/2/',
  ],
  ...[
    'ngày 1/',
    'ngày 1, ',
    'tháng ',
    'lần thứ ',
    'XII ',
    'thứ 1 - ',
    'USD 1 ',
    '1 đồng/',
    '1 người/',
    'a.vn/',
    'http://',
  ],
  ...[
    '1/QĐ',
    'QĐ-',
    'NQ/',
    'TP.',
    'ĐT ',
    'CN ',
    'NĐ-CP ',
    'GS.',
    'x+',
    '√',
    'Q.',
    'UBND ',
    '[1]',
    './.',
    '1;2,',
    'ông ',
    '- a ',
  ],
];
/** In bytes of UTF-8, as the rate of news is. */
const LENGTH = 1_000_000;
const SHOWN = 5;
/** So many until the compiler has seen the last of a text, on a machine where others work too. */
const ROUNDS = 8;

/** Least seconds of processor time of some rounds: other work on the machine does not count. */
function seconds(work: () => unknown, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return best;
}

const cut = (text: string, bytes: number): string => Buffer.from(text).subarray(0, bytes).toString();

function repeated(bit: string, bytes: number): string {
  return cut(bit.repeat(Math.ceil(bytes / Buffer.byteLength(bit))), bytes);
}

/** All of the bits in an order that never repeats: what no stretch has in common with the one before it. */
function shuffled(bytes: number): string {
  let state = 12_345;
  let text = '';
  while (text.length < bytes) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    text += BITS[(state >>> 8) % BITS.length]?.replace('\n', ' ') ?? '';
  }
  return cut(text, bytes);
}

/** Of what the property tests make their strings. */
const UNITS = ['grapheme', 'grapheme-ascii', 'binary', 'binary-ascii'] as const;
const SAMPLE_LENGTH = 1000;

/** Strings of the property tests, one behind the other, up to so many bytes. */
function sampled(unit: (typeof UNITS)[number], bytes: number): string {
  const lengths = { minLength: SAMPLE_LENGTH, maxLength: SAMPLE_LENGTH };
  const strings = sample(string({ unit, ...lengths }), { numRuns: bytes / SAMPLE_LENGTH, seed: 1 });
  return cut(strings.join(''), bytes);
}

/** The slowest megabytes of one thing over and over, and one of all things, beside a plain pass over the same text and a tenth of its length. */
export function benchHostile(): string {
  // The first text of all pays for the compiler.
  for (const bit of BITS) normalizeForSpeech(repeated(bit, LENGTH / 50));
  const slowest = BITS.map((bit) => ({ bit, once: seconds(() => normalizeForSpeech(repeated(bit, LENGTH)), 1) }))
    .sort((one, other) => other.once - one.once)
    .slice(0, SHOWN);
  const texts = slowest.map(({ bit }) => [JSON.stringify(bit), repeated(bit, LENGTH)] as const);
  const samples = UNITS.map((unit) => [unit, sampled(unit, LENGTH)] as const);
  const rows = [...texts, ...samples, ['all of them', shuffled(LENGTH)] as const].map(([bit, text]) => {
    const whole = seconds(() => normalizeForSpeech(text), ROUNDS);
    const tenth = seconds(() => normalizeForSpeech(cut(text, LENGTH / 10)), ROUNDS);
    const plain = seconds(() => text.split('1').join('  '), ROUNDS);
    return { bit, whole, tenth, plain };
  });
  const figures = (value: number): string => value.toFixed(3).padStart(8);
  const lines = rows
    .sort((one, other) => other.whole - one.whole)
    .map(
      ({ bit, whole, tenth, plain }) =>
        `${bit.padEnd(14)} ${figures(whole)} s, a tenth of it ${figures(tenth)} s, split and join ${figures(plain)} s`,
    );
  return [`any strings, and the slowest of ${BITS.length} hostile megabytes:`, ...lines].join('\n');
}

import { readdirSync, readFileSync } from 'node:fs';
import { normalizeForSpeech, spokenTokens } from '../../lib/speech/normalize/index.ts';
import { segmentSentences } from '../../lib/speech/segment.ts';
import { benchHostile } from './speech-hostile.ts';

const FIXTURES = new URL('../fixtures/speech/', import.meta.url);
const ROUNDS = 5;

/** About a megabyte of news text, made of the fixtures. */
function newsText(): string {
  const articles = readdirSync(FIXTURES)
    .filter((name) => name.endsWith('.txt') && !name.endsWith('.spoken.txt'))
    .map((name) => readFileSync(new URL(name, FIXTURES), 'utf8'))
    .join('\n');
  return articles.repeat(Math.ceil(1_000_000 / Buffer.byteLength(articles)));
}

/** Best of some rounds, in megabytes of UTF-8 a second of processor time: other work on the machine does not count. */
function rate(text: string, work: (text: string) => unknown): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = process.cpuUsage();
    work(text);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1e6);
  }
  return Buffer.byteLength(text) / 1e6 / best;
}

/** Speed of the spoken text beside a plain pass over the words, as a table for people. */
export function benchSpeech(): string {
  const text = newsText();
  const rows: readonly (readonly [string, (text: string) => unknown])[] = [
    ['split and join', (all) => all.split(' ').join('  ')],
    ['normalizeForSpeech', (all) => normalizeForSpeech(all)],
    ['spokenTokens', (all) => spokenTokens(all)],
    ['segmentSentences', (all) => segmentSentences(all)],
  ];
  const rates = rows.map(([name, work]) => `${name.padEnd(20)} ${rate(text, work).toFixed(2).padStart(9)} MB/s`);
  return [...rates, benchHostile()].join('\n');
}

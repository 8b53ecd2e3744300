import type { LegacyFont } from './fonts.ts';
import { decodeText, type Encoding, judge, type Verdict } from './judge.ts';
import type { TextRun } from './runs.ts';

/** A page counts as written in a legacy encoding when so many marked words, in lines that leave no doubt, say so. */
const FEWEST_WORDS = 40;

/** Texts that stand in one line, judged together. */
interface Line {
  runs: TextRun[];
  text: string;
  verdict: Verdict;
}

function judgeLines(runs: readonly TextRun[], encoding: Encoding): Line[] {
  const lines = Map.groupBy(runs, ({ line }) => line);
  return [...lines.values()].map((members) => {
    const text = members.map(({ node }) => node.data).join('');
    return { runs: members, text, verdict: judge(text, encoding) };
  });
}

function isBeyondDoubt({ says, words, raw, decoded }: Verdict): boolean {
  return says === 'legacy' && words >= 5 && decoded >= 0.95 && raw <= 0.4;
}

/** Letters beside a sign, as in "TuÊn"; a sign alone ("©") or a unit ("5 µm") is no word of the text. */
const WORD_WITH_SIGN = /[a-z][\u00a1-\u00ff]|(?!\u00b5)[\u00a1-\u00ff][a-z]/i;

function isPlain({ says, words, decoded, raw }: Verdict, text: string): boolean {
  return says === 'legacy' && (words >= 2 || WORD_WITH_SIGN.test(text)) && decoded >= 0.9 && raw < 0.5;
}

/**
 * Converts legacy text that names no font (it stands in a style sheet elsewhere), in place. Only where the evidence is overwhelming: at least
 * {@link FEWEST_WORDS} marked words in lines of which 95 % turn into Vietnamese syllables and at most 40 % are any now. Then shorter lines follow that read
 * as Vietnamese only when decoded. Unicode Vietnamese cannot qualify: its own syllables are readable as they stand.
 */
export function convertUnnamed(runs: readonly TextRun[]): Encoding | undefined {
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const font: LegacyFont = { encoding, capitals: false };
    const lines = judgeLines(runs, encoding);
    const words = lines.reduce((sum, { verdict }) => sum + (isBeyondDoubt(verdict) ? verdict.words : 0), 0);
    if (words < FEWEST_WORDS) continue;
    for (const { runs: members, text, verdict } of lines)
      if (isPlain(verdict, text))
        for (const { node } of members) node.data = decodeText(node.data, font, verdict.toBytes);
    return encoding;
  }
  return undefined;
}

/** Decodes a text without a font (a title, an `alt`) of a page that proved to be in `encoding`; unchanged where it does not read better so. */
export function decodeLoose(text: string, encoding: Encoding): string {
  const verdict = judge(text, encoding);
  return isPlain(verdict, text) ? decodeText(text, { encoding, capitals: false }, verdict.toBytes) : text;
}

import { latinBytes } from './bytes.ts';
import type { LegacyFont } from './fonts.ts';
import { decodeText, judge, type Verdict } from './judge.ts';
import type { TextRun } from './runs.ts';

type LegacyRun = TextRun & { font: LegacyFont };

/** Texts of one line in one encoding, judged together: an editor cuts words into spans at any letter. */
interface Unit {
  runs: LegacyRun[];
  verdict: Verdict;
}

const PRECOMPOSED = /[\u1ea0-\u1ef9]/;
const VNI_MARK = /^[ùøûõïâáàåãäêéèúüë]/i;
const VNI_BASE = /[aeouyôö]$/i;

function isLegacy(run: TextRun): run is LegacyRun {
  return run.font !== undefined;
}

function groupUnits(runs: readonly LegacyRun[]): LegacyRun[][] {
  const units = new Map<string, LegacyRun[]>();
  for (const run of runs) {
    const key = `${run.line} ${run.font.encoding}`;
    const unit = units.get(key);
    if (unit) unit.push(run);
    else units.set(key, [run]);
  }
  return [...units.values()];
}

/** Judges a line as a whole, or text by text where it mixes encodings. */
function judgeUnit(runs: LegacyRun[]): Unit[] {
  const encoding = runs[0]?.font.encoding ?? 'tcvn3';
  const verdict = judge(runs.map(({ node }) => node.data).join(''), encoding);
  const isMixed = runs.length > 1 && Math.max(verdict.raw, verdict.decoded) < 0.8 && verdict.words > 0;
  if (!isMixed) return [{ runs, verdict }];
  return runs.map((run) => ({ runs: [run], verdict: judge(run.node.data, encoding) }));
}

/** A VNI letter can be cut between its base and its mark. */
function joinVniLetters(runs: readonly LegacyRun[]): void {
  runs.forEach(({ node, font }, index) => {
    const before = runs[index - 1]?.node;
    if (font.encoding !== 'vni' || !before || !VNI_BASE.test(before.data) || !VNI_MARK.test(node.data)) return;
    before.data += node.data.charAt(0);
    node.data = node.data.slice(1);
  });
}

/**
 * Converts the texts that a legacy font shows, in place. A text that its own spelling does not decide follows the other texts in legacy
 * fonts, and where those decide nothing either, its font's name, unless the rest of the page is Unicode Vietnamese. Gives the encoding that most of
 * the page's legacy text was in, for the texts that have no font.
 */
export function convertRuns(runs: readonly TextRun[]): LegacyFont['encoding'] | undefined {
  const units = groupUnits(runs.filter(isLegacy)).flatMap(judgeUnit);
  const count = (says: Verdict['says']): number =>
    units.reduce((sum, { verdict }) => sum + (verdict.says === says ? verdict.words : 0), 0);
  const [legacyWords, unicodeWords] = [count('legacy'), count('unicode')];
  const isOtherwiseUnicode = runs.some((run) => !isLegacy(run) && PRECOMPOSED.test(run.node.data.normalize('NFC')));
  const trustsFont = legacyWords > unicodeWords || (legacyWords + unicodeWords === 0 && !isOtherwiseUnicode);
  for (const { runs: members, verdict } of units) {
    if (verdict.says === 'unicode' || (verdict.says === 'nothing' && !trustsFont)) continue;
    joinVniLetters(members);
    for (const { node, font } of members) {
      const isSilent = legacyWords === 0 && !/[^\0-\x7f]/.test(node.data);
      const decoded = isSilent ? node.data : decodeText(node.data, font, verdict.toBytes ?? latinBytes);
      if (decoded !== node.data) node.data = decoded;
    }
  }
  const votes = units.filter(({ verdict }) => verdict.says === 'legacy');
  const vni = votes.filter(({ runs: members }) => members[0]?.font.encoding === 'vni').length;
  if (legacyWords <= unicodeWords || votes.length === 0) return undefined;
  return vni > votes.length - vni ? 'vni' : 'tcvn3';
}

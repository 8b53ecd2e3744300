import { hasWordBefore, markAt, pieceOver } from '../neighbours.ts';
import { spellLetters } from '../numbers/letters.ts';
import type { Recogniser } from '../recogniser.ts';
import { isGap, isWord, type Token } from '../tokens.ts';

const GROUPS: ReadonlySet<string> = new Set(['A', 'B', 'O', 'AB', 'Rh', 'RH']);
const SIGNS: Readonly<Record<string, string>> = { '+': 'dương', '-': 'âm', '−': 'âm', '–': 'âm' };
const BLOOD: ReadonlySet<string> = new Set(['máu']);
const REACH = 6;

function signAt(tokens: readonly Token[], index: number): string | undefined {
  return SIGNS[markAt(tokens, index) || ' '];
}

/** "Rh(-)", "nhóm máu O+": positive or negative, no sum and no dash. */
export const bloodGroup: Recogniser = {
  name: 'blood-group',
  starts: ['letter', 'upper', 'capital'],
  words: GROUPS,
  behind: new Set(['(', ...Object.keys(SIGNS)]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const group = tokens[index]?.text ?? '';
    if (!GROUPS.has(group) || !hasWordBefore(tokens, index, REACH, BLOOD)) return undefined;
    const isBracketed = markAt(tokens, index + 1) === '(' && markAt(tokens, index + 3) === ')';
    const sign = signAt(tokens, isBracketed ? index + 2 : index + 1);
    const end = isBracketed ? index + 4 : index + 2;
    if (sign === undefined || isWord(tokens[end]) || tokens[end]?.kind === 'number') return undefined;
    const pieces = [
      pieceOver(reading, index, index + 1, spellLetters(group, options)),
      pieceOver(reading, index + 1, end, sign),
    ];
    return { end, pieces };
  },
};

const TESTS: ReadonlySet<string> = new Set(['test', 'nghiệm', 'máu', 'quả', 'tính']);
/** Before what was looked for: "Nước tiểu: đường (+), đạm (-)". */
const TESTED: ReadonlySet<string> = new Set(['tiểu', 'nghiệm', 'test', 'dịch', 'phân', 'lọc']);
const TESTED_REACH = 14;
const FINDINGS: Readonly<Record<string, string>> = { '+': 'dương tính', '-': 'âm tính', '−': 'âm tính' };

/** "HBsAg (+)", "xét nghiệm (-)": what a test found. */
export const finding: Recogniser = {
  name: 'finding',
  starts: ['mark'],
  marks: new Set(['(']),
  recognise(reading, index) {
    const { tokens } = reading;
    const spoken = FINDINGS[markAt(tokens, index + 1) || ' '];
    if (spoken === undefined || markAt(tokens, index + 2) !== ')') return undefined;
    const name = tokens[isGap(tokens[index - 1]) ? index - 2 : index - 1];
    const isTest =
      isWord(name) &&
      (name.kind === 'upper' ||
        name.kind === 'mixed' ||
        TESTS.has(name.text) ||
        hasWordBefore(tokens, index, TESTED_REACH, TESTED));
    if (!isTest) return undefined;
    // "dương tính (+)" has said so.
    const pieces = name.text === 'tính' ? [] : [pieceOver(reading, index, index + 3, spoken)];
    return { end: index + 3, pieces };
  },
};

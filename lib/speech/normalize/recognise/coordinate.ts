import { DEGREE_SIGNS, MINUTE_SIGNS } from '../data/symbols.ts';
import { hasWordBefore, markAt, numberAt, pieceOver, skipSpace, wordBefore } from '../neighbours.ts';
import { readCount, readInteger } from '../numbers/integer.ts';
import { type Literal, NUMBER_MARKS, readLiteral, scanLiteral } from '../numbers/literal.ts';
import type { Match, Piece, Reading, Recogniser } from '../recogniser.ts';
import { isWord } from '../tokens.ts';

const SECOND_SIGNS = '"”″';
/** Letters of the compass behind coordinates. */
const COMPASS: Readonly<Record<string, string>> = {
  N: 'bắc',
  S: 'nam',
  E: 'đông',
  W: 'tây',
  B: 'bắc',
  Đ: 'đông',
  T: 'tây',
};

const AXES: ReadonlySet<string> = new Set(['vĩ', 'kinh']);

/** "17,5°N": "vĩ bắc"; behind "vĩ độ" the axis goes without saying. */
function sayCompass({ tokens }: Reading, index: number, letter: string): string {
  const compass = COMPASS[letter] ?? '';
  if (hasWordBefore(tokens, index, 2, AXES)) return compass;
  return `${'NSB'.includes(letter) ? 'vĩ' : 'kinh'} ${compass}`;
}

/** "14.755°N": degrees have no thousands. */
export function ungrouped(literal: Literal): Literal {
  const [whole = '', fraction = ''] = literal.groups;
  return literal.kind === 'grouped' && literal.groups.length === 2
    ? { ...literal, kind: 'dotted', whole, fraction }
    : literal;
}

/** Degrees, minutes and seconds: 5°30', 105°50'12"E. */
export const coordinate: Recogniser = {
  name: 'coordinate',
  starts: ['number'],
  behind: new Set([...DEGREE_SIGNS, ...NUMBER_MARKS]),
  recognise(reading, index) {
    const { tokens, options } = reading;
    const degrees = scanLiteral(tokens, index);
    const sign = markAt(tokens, degrees?.end ?? index);
    if (degrees === undefined || (sign !== '°' && sign !== 'º' && sign !== 'o')) return undefined;
    const pieces = [pieceOver(reading, index, degrees.end + 1, `${readLiteral(ungrouped(degrees), options, true)} độ`)];
    let end = degrees.end + 1;
    for (const [signs, unit] of [
      [MINUTE_SIGNS, 'phút'],
      [SECOND_SIGNS, 'giây'],
    ] as const) {
      const part = scanLiteral(tokens, end);
      const mark = markAt(tokens, part?.end ?? end);
      if (part === undefined || mark === '' || !signs.includes(mark)) continue;
      const said =
        part.kind === 'integer' ? readInteger(String(Number(part.whole)), options) : readLiteral(part, options, true);
      pieces.push(pieceOver(reading, end, part.end + 1, `${said} ${unit}`));
      end = part.end + 1;
    }
    const letter = tokens[skipSpace(tokens, end)];
    const compass = letter?.kind === 'letter' && Object.hasOwn(COMPASS, letter.text) ? COMPASS[letter.text] : undefined;
    if (letter !== undefined && compass !== undefined && !isWord(tokens[skipSpace(tokens, end) + 1])) {
      const at = skipSpace(tokens, end);
      // With minutes the axis goes without saying, too.
      const spoken = pieces.length === 1 ? sayCompass(reading, index, letter.text) : compass;
      pieces.push(pieceOver(reading, at, at + 1, spoken));
      end = at + 1;
    }
    return pieces.length > 1 || compass !== undefined ? { end, pieces } : undefined;
  },
};

/** "tour 3N2Đ": days and nights. */
function stayAt(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  if (tokens[index + 1]?.text !== 'N' || tokens[index + 3]?.text !== 'Đ' || isWord(tokens[index + 4])) return undefined;
  const days = numberAt(tokens, index);
  const nights = numberAt(tokens, index + 2);
  if (!/^\d{1,2}$/.test(days) || !/^\d{1,2}$/.test(nights)) return undefined;
  const pieces = [
    pieceOver(reading, index, index + 2, `${readCount(days, options)} ngày`),
    pieceOver(reading, index + 2, index + 4, `${readCount(nights, options)} đêm`),
  ];
  return { end: index + 4, pieces };
}

/** Words before a place on the chart of a storm, as far as a list of its lines reaches. */
const CHART: ReadonlySet<string> = new Set(['vĩ', 'bão', 'tọa', 'atnđ']);
const CHART_REACH = 24;
/** "kinh tuyến 112,0E": right before a line. */
const LINES: ReadonlySet<string> = new Set(['tuyến']);

/** "vĩ tuyến 12,0N", "phía đông kinh tuyến 112,0E": one line of the chart, without the degree sign. Storms are north and east of us. */
function lineAt(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const degrees = scanLiteral(tokens, index);
  const letter = tokens[degrees?.end ?? index];
  if (degrees === undefined || letter?.kind !== 'letter' || !'NE'.includes(letter.text)) return undefined;
  // "lô 5N"
  if (degrees.fraction === '' && degrees.whole.length < 2) return undefined;
  const after = tokens[degrees.end + 1];
  const isOnChart = LINES.has(wordBefore(tokens, index)) || hasWordBefore(tokens, index, CHART_REACH, CHART);
  if (isWord(after) || after?.kind === 'number' || !isOnChart) return undefined;
  const pieces = [
    pieceOver(reading, index, degrees.end, `${readLiteral(ungrouped(degrees), options, true)} độ`),
    pieceOver(reading, degrees.end, degrees.end + 1, sayCompass(reading, index, letter.text)),
  ];
  return { end: degrees.end + 1, pieces };
}

/** "20,5N-107,2E": where a storm is, without the degree sign. */
function placeAt(reading: Reading, index: number): Match | undefined {
  const { tokens, options } = reading;
  const pieces: Piece[] = [];
  let at = index;
  for (const [axis, letters] of [
    ['vĩ', 'NSB'],
    ['kinh', 'EWĐT'],
  ] as const) {
    const degrees = scanLiteral(tokens, at);
    const letter = tokens[degrees?.end ?? at];
    if (degrees === undefined || letter?.kind !== 'letter' || !letters.includes(letter.text)) return undefined;
    pieces.push(
      pieceOver(reading, at, degrees.end, `${readLiteral(ungrouped(degrees), options, true)} độ`),
      pieceOver(
        reading,
        degrees.end,
        degrees.end + 1,
        `${axis} ${COMPASS[letter.text] ?? ''}${axis === 'vĩ' ? ',' : ''}`,
      ),
    );
    at = degrees.end + 1;
    while (axis === 'vĩ' && at < degrees.end + 4 && '-–,; '.includes(tokens[at]?.text ?? '?')) at += 1;
  }
  return isWord(tokens[at]) ? undefined : { end: at, pieces };
}

/** Places and lines of a chart without the degree sign; days and nights of a journey. */
export const position: Recogniser = {
  name: 'position',
  starts: ['number'],
  behind: new Set([...NUMBER_MARKS, 'letter']),
  recognise(reading, index) {
    return stayAt(reading, index) ?? placeAt(reading, index) ?? lineAt(reading, index);
  },
};

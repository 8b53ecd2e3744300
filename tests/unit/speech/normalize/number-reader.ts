/** Reads spoken Vietnamese numbers back, written apart from the code under test: a left-to-right accumulator over words. */
const UNITS: Readonly<Record<string, number>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  sáu: 6,
  bảy: 7,
  tám: 8,
  chín: 9,
};
const SCALES: Readonly<Record<string, bigint>> = { nghìn: 1_000n, triệu: 1_000_000n };

/** Value of an integer in words; undefined where a word is no number word. */
export function readBack(spoken: string): bigint | undefined {
  let total = 0n;
  let belowBillion = 0n;
  let group = 0;
  for (const word of spoken.split(' ')) {
    const unit = UNITS[word];
    const scale = SCALES[word];
    if (unit !== undefined) group += unit;
    else if (word === 'mười') group += 10;
    else if (word === 'mươi') group += (group % 10) * 9;
    else if (word === 'trăm') group *= 100;
    else if (scale !== undefined) {
      belowBillion += BigInt(group) * scale;
      group = 0;
    } else if (word === 'tỷ') {
      total = (total + belowBillion + BigInt(group)) * 1_000_000_000n;
      belowBillion = 0n;
      group = 0;
    } else if (word !== 'linh') return undefined;
  }
  return total + belowBillion + BigInt(group);
}

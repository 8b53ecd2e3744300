/** Names of the ten digits, northern. */
export const DIGITS = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'] as const;

/** "5" → "năm". Takes one ASCII digit. */
export function readDigit(digit: string): string {
  return DIGITS[Number(digit)] ?? '';
}

/** "0912" → "không chín một hai". Anything but ASCII digits is skipped. */
export function readDigits(digits: string): string {
  const words: string[] = [];
  for (const digit of digits) {
    const word = readDigit(digit);
    if (word !== '') words.push(word);
  }
  return words.join(' ');
}

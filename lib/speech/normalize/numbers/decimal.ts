import type { ResolvedOptions } from '../options.ts';
import { readDigits } from './digits.ts';
import { readInteger } from './integer.ts';

/** What follows the comma, by the chosen convention. */
export function readFraction(digits: string, options: ResolvedOptions): string {
  if (options.decimals === 'digits') return readDigits(digits);
  const isNumber = options.decimals === 'number' || digits.length === 2;
  return isNumber && !digits.startsWith('0') ? readInteger(digits, options) : readDigits(digits);
}

/** "12" and "8" → "mười hai phẩy tám". */
export function readDecimal(whole: string, fraction: string, options: ResolvedOptions, point = 'phẩy'): string {
  return `${readInteger(whole, options)} ${point} ${readFraction(fraction, options)}`;
}

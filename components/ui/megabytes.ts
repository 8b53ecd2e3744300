import type { I18n } from '../../lib/i18n/context.ts';

/** So many MB in the language's own way, on one line with their unit. */
export function megabytes(number: I18n['number'], count: number, maximumFractionDigits = 1): string {
  return number(count, { style: 'unit', unit: 'megabyte', maximumFractionDigits }).replaceAll(' ', '\u00a0');
}

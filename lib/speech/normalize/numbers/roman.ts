const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 };
const CANONICAL = /^M{0,3}(CM|CD|D?C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})$/;

/** Value of a well-formed Roman numeral in capitals (up to 3999); undefined for anything else. */
export function romanValue(text: string): number | undefined {
  if (text.length > 15 || VALUES[text.charAt(0)] === undefined || !CANONICAL.test(text)) return undefined;
  let total = 0;
  for (let at = 0; at < text.length; at += 1) {
    const value = VALUES[text.charAt(at)] ?? 0;
    const next = VALUES[text.charAt(at + 1)] ?? 0;
    total += value < next ? -value : value;
  }
  return total;
}

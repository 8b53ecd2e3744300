/** White space beyond ASCII, as `\s` has it. */
export function isWideSpace(code: number): boolean {
  if (code < 0x2000) return code === 0xa0 || code === 0x1680;
  return (code < 0x2060 || code === 0x3000 || code === 0xfeff) && /\s/.test(String.fromCharCode(code));
}

/** White space as `\s` has it. */
export function isSpace(code: number): boolean {
  return code <= 0x20 ? code === 0x20 || (code >= 9 && code <= 13) : code >= 0xa0 && isWideSpace(code);
}

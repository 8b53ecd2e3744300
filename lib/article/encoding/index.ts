/** Turns text in TCVN3 and VNI fonts into Unicode, in place. */
export function decodeLegacyText(_root: Element | Document): void {
  // Filled by the encodings.
}

/**
 * Runs work on a page that may throw at any touch: getters of its own, proxies, a document that goes away. What it throws becomes
 * a value by `otherwise`, with its message, so that a hostile page ends in an answer.
 */
export function guarded<T>(work: () => T, otherwise: (message: string) => T): T {
  try {
    return work();
  } catch (error) {
    return otherwise(error instanceof Error ? error.message : String(error));
  }
}

/** Why the library cannot be used; a page turns it into a sentence and a next step. */
export type LibraryFailure = 'newer-version' | 'quota' | 'unavailable' | 'unreadable';

/** What every function of this room rejects with when the storage itself fails. */
export class LibraryError extends Error {
  readonly reason: LibraryFailure;

  constructor(reason: LibraryFailure, cause: unknown) {
    // A log shows no causes, and each browser has its own for the same name.
    super(`${reason}: ${cause}`, { cause });
    this.name = 'LibraryError';
    this.reason = reason;
  }
}

function reasonOf({ name }: Error): LibraryFailure | undefined {
  if (name === 'VersionError') return 'newer-version';
  if (name === 'QuotaExceededError') return 'quota';
  // What browsers say of a Blob, or a large value, whose file is gone; Chromium says DataError of the latter.
  if (/^(NotReadable|NotFound|Data)E/.test(name)) return 'unreadable';
  return /^(Unknown|InvalidState|Abort|Timeout)E/.test(name) ? 'unavailable' : undefined;
}

/** The library's own error for what the storage threw; anything else is a mistake in the code and passes unchanged. */
export function toLibraryError(error: unknown): unknown {
  const reason = error instanceof Error ? reasonOf(error) : undefined;
  return reason ? new LibraryError(reason, error) : error;
}

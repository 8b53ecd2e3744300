/** Why the library cannot be used; a page turns it into a sentence and a next step. */
export type LibraryFailure = 'newer-version' | 'quota' | 'unavailable';

/** What every function of this room rejects with when the storage itself fails. */
export class LibraryError extends Error {
  readonly reason: LibraryFailure;

  constructor(reason: LibraryFailure, cause: unknown) {
    super(`The library is not usable: ${reason}`, { cause });
    this.name = 'LibraryError';
    this.reason = reason;
  }
}

const REASONS: Readonly<Record<string, LibraryFailure>> = {
  VersionError: 'newer-version',
  QuotaExceededError: 'quota',
  UnknownError: 'unavailable',
  InvalidStateError: 'unavailable',
  AbortError: 'unavailable',
  TimeoutError: 'unavailable',
};

/** The library's own error for what the storage threw; anything else is a mistake in the code and passes unchanged. */
export function toLibraryError(error: unknown): unknown {
  const reason = error instanceof Error ? REASONS[error.name] : undefined;
  return reason && !(error instanceof LibraryError) ? new LibraryError(reason, error) : error;
}

import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { LibraryFailure } from '../../lib/library/errors.ts';

/** The sentence for each way the storage can fail. */
export const FAILURES = {
  'newer-version': 'library.failure.newerVersion',
  quota: 'library.failure.quota',
  unavailable: 'library.failure.unavailable',
  unreadable: 'library.failure.unreadable',
} as const satisfies Record<LibraryFailure, MessageKey>;

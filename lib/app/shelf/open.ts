import { LibraryError, type LibraryFailure } from '../../library/errors.ts';
import { type Library, openLibrary } from '../../library/index.ts';

/** Opens the reader's library; why it cannot be opened is a value, for the page to say. */
export async function openShelfLibrary(open = openLibrary): Promise<Library | { reason: LibraryFailure }> {
  try {
    return await open();
  } catch (error) {
    if (error instanceof LibraryError) return { reason: error.reason };
    throw error;
  }
}

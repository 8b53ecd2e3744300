/** A file of a folder by its name; undefined where there is none, or it cannot be read. */
export async function fileIn(folder: FileSystemDirectoryHandle, name: string): Promise<File | undefined> {
  try {
    return await (await folder.getFileHandle(name)).getFile();
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && error.name === 'NotFoundError';

/** A folder within a folder; undefined where there is none and none may be made. */
export async function folderIn(
  folder: FileSystemDirectoryHandle,
  name: string,
  create: boolean,
): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await folder.getDirectoryHandle(name, { create });
  } catch (error) {
    if (!create && isMissing(error)) return undefined;
    throw error;
  }
}

/** Names of all files and folders right in a folder. */
export async function namesIn(folder: FileSystemDirectoryHandle): Promise<Set<string>> {
  const names = new Set<string>();
  for await (const name of folder.keys()) names.add(name);
  return names;
}

/**
 * Writes a file whole: until its stream is closed the browser keeps what was there under that name. Where nothing was, an empty file is there from the
 * beginning, which goes again when the writing fails.
 */
export async function writeFile(
  folder: FileSystemDirectoryHandle,
  name: string,
  content: Blob | Uint8Array<ArrayBuffer>,
): Promise<void> {
  const file = await folder.getFileHandle(name, { create: true });
  try {
    await fill(file, content);
  } catch (error) {
    // Why the writing failed says more than why the rest of it cannot be removed: whoever comes next looks at the size.
    if ((await fileIn(folder, name))?.size === 0) await removeFile(folder, name).catch(() => undefined);
    throw error;
  }
}

async function fill(file: FileSystemFileHandle, content: Blob | Uint8Array<ArrayBuffer>): Promise<void> {
  const stream = await file.createWritable();
  try {
    await stream.write(content);
  } catch (error) {
    await stream.abort();
    throw error;
  }
  await stream.close();
}

/** Removes a file; that it is gone already is as well. */
export async function removeFile(folder: FileSystemDirectoryHandle, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isMissing(error)) throw error;
  }
}

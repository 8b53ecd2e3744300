/**
 * Folders that the reader chooses (File System Access): Chromium has a picker and asks for leave by folder; Firefox has neither (bugzilla 1748667).
 * https://wicg.github.io/file-system-access/
 */
interface AccessibleHandle {
  queryPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(wanted: { mode: 'readwrite' }): Promise<PermissionState>;
}

type ShowPicker = (options: {
  id: string;
  mode: 'read' | 'readwrite';
  startIn: 'documents';
}) => Promise<FileSystemDirectoryHandle>;

export type PickDirectory = (mode: 'read' | 'readwrite') => Promise<FileSystemDirectoryHandle | undefined>;

/** The browser's picker, undefined where there is none. It must be asked by a click; it gives undefined when the reader thinks better of it. */
export function directoryPicker(scope: object = globalThis): PickDirectory | undefined {
  const show = Reflect.get(scope, 'showDirectoryPicker') as ShowPicker | undefined;
  if (!show) return undefined;
  return async (mode) => {
    try {
      return await show.call(scope, { id: 'de-doc', mode, startIn: 'documents' });
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return undefined;
      throw error;
    }
  };
}

/** Whether a folder may be written without asking. Browsers let go of the leave when the last page that had it is closed. */
export async function mayWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as AccessibleHandle).queryPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

/** Asks for the leave again; it must be asked by a click. */
export async function askToWrite(folder: FileSystemDirectoryHandle): Promise<boolean> {
  const state = await (folder as AccessibleHandle).requestPermission?.({ mode: 'readwrite' });
  return state === undefined || state === 'granted';
}

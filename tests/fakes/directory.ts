/** A folder in memory, as far as backups use one. `writes` tells the names in the order in which they were written. */
export class FakeDirectory {
  readonly kind = 'directory';
  readonly files = new Map<string, Blob>();
  readonly folders = new Map<string, FakeDirectory>();
  readonly writes: string[] = [];
  readonly name: string;
  /** Thrown by the write that comes after as many others. */
  failAfter = Number.POSITIVE_INFINITY;

  constructor(name = 'Sao lưu') {
    this.name = name;
  }

  /** As the type that the browser has for it. */
  get handle(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  async *keys(): AsyncGenerator<string> {
    yield* [...this.folders.keys(), ...this.files.keys()];
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<FakeDirectory> {
    const found = this.folders.get(name) ?? (create ? new FakeDirectory(name) : undefined);
    if (!found) throw new DOMException(name, 'NotFoundError');
    this.folders.set(name, found);
    return found;
  }

  async getFileHandle(name: string, { create = false } = {}) {
    if (!this.files.has(name) && !create) throw new DOMException(name, 'NotFoundError');
    // As in browsers: an empty file is there from now on, whatever becomes of what is to be written.
    if (!this.files.has(name)) this.files.set(name, new Blob());
    return {
      getFile: async () => this.files.get(name),
      createWritable: async () => {
        if (this.writes.length >= this.failAfter) throw new DOMException(name, 'QuotaExceededError');
        const parts: BlobPart[] = [];
        return {
          write: async (part: BlobPart) => void parts.push(part),
          abort: async () => undefined,
          close: async () => {
            this.writes.push(name);
            this.files.set(name, new Blob(parts));
          },
        };
      },
    };
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.files.delete(name)) throw new DOMException(name, 'NotFoundError');
  }
}

import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A build of its own; `remove` takes it away. */
export interface ChangedBuild {
  folder: string;
  remove(): Promise<void>;
}

/** A copy of a build, in a folder of its own, with another text in one of its files. */
export async function withFile(build: string, path: string, change: (text: string) => string): Promise<ChangedBuild> {
  const folder = await mkdtemp(join(tmpdir(), 'de-doc-build-'));
  await cp(build, folder, { recursive: true });
  const file = join(folder, path);
  await writeFile(file, change(await readFile(file, 'utf8')));
  return { folder, remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }) };
}

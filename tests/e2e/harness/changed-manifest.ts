import { type ChangedBuild, withFile } from './changed-build.ts';

type Manifest = Record<string, unknown> & { permissions: string[] };

/** A copy of a build with another manifest. */
export function withManifest(build: string, change: (manifest: Manifest) => Manifest): Promise<ChangedBuild> {
  return withFile(build, 'manifest.json', (text) => JSON.stringify(change(JSON.parse(text))));
}

import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';

export interface Package {
  name: string;
  bytes: Uint8Array;
}

export type Packages = readonly Package[];

/** File names of a version's packages, as the build calls them: Chrome's (Edge takes it too), Firefox's, and its sources. */
export const PACKAGES = (version: string): readonly string[] =>
  ['chrome', 'firefox', 'sources'].map((what) => `de-doc-${version}-${what}.zip`);

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** Checksums in the form that `sha256sum --check` reads. */
export function checksums(files: Packages): string {
  return files.map(({ name, bytes }) => `${sha256(bytes)}  ${name}\n`).join('');
}

/** Where two makings of the same packages differ: the names, and for zips the files in them. Empty when they agree byte for byte. */
export function differences(one: Packages, other: Packages): string[] {
  return one.flatMap(({ name, bytes }) => {
    const twin = other.find((file) => file.name === name);
    if (!twin) return [`${name} is missing`];
    if (sha256(bytes) === sha256(twin.bytes)) return [];
    const inside = insideDifferences(bytes, twin.bytes);
    return inside.length > 0
      ? inside.map((path) => `${name}: ${path}`)
      : [`${name}: the same files, packed in another way`];
  });
}

function insideDifferences(one: Uint8Array, other: Uint8Array): string[] {
  const [left, right] = [unzipSync(one), unzipSync(other)];
  const paths = [...new Set([...Object.keys(left), ...Object.keys(right)])];
  return paths.filter((path) => {
    const [a, b] = [left[path], right[path]];
    return !a || !b || sha256(a) !== sha256(b);
  });
}

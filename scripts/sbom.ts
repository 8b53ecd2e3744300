import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { licenceOf } from './licences-allowed.ts';
import { type LockedPackage, lockedPackages, readLock, resolveFrom } from './lock.ts';

/** `node scripts/sbom.ts`: writes the bill of materials, CycloneDX 1.6 as JSON, to artifacts/sbom.cdx.json. */

const ROOT = join(import.meta.dirname, '..');

interface Project {
  name: string;
  version: string;
  description: string;
  license: string;
}

const purl = ({ name, version }: Pick<LockedPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace('@', '%40')}@${version}`;

/** Two copies of a package at one version differ in their place alone. */
const refOf = (entry: LockedPackage): string => `${purl(entry)}#${entry.path}`;

function hashesOf(integrity: string | undefined): { alg: string; content: string }[] {
  const [, algorithm = '', digest = ''] = /^(sha\d+)-(\S+)/.exec(integrity ?? '') ?? [];
  if (!digest) return [];
  return [{ alg: `SHA-${algorithm.slice(3)}`, content: Buffer.from(digest, 'base64').toString('hex') }];
}

function component(entry: LockedPackage, all: readonly LockedPackage[]) {
  const licence = licenceOf(entry, all);
  const hashes = hashesOf(entry.integrity);
  return {
    type: 'library',
    'bom-ref': refOf(entry),
    name: entry.name,
    version: entry.version,
    scope: entry.isDev || entry.isOptional ? 'excluded' : 'required',
    ...(hashes.length > 0 && { hashes }),
    ...(licence && {
      licenses: [{ expression: licence.includes(' ') ? licence.replace(/^\((.*)\)$/, '$1') : licence }],
    }),
    purl: purl(entry),
  };
}

/** A serial number that is the same for the same lock file: version 8 of RFC 9562, whose bits are free. */
function serialNumber(lock: string): string {
  const hex = createHash('sha256').update(lock).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** The bill of materials of a project from its lock file: every package with version, licence, checksum and what it needs. It carries no date. */
export function billOfMaterials(project: Project, lock: string) {
  const all = lockedPackages(lock);
  const places = new Map(all.map((entry) => [entry.path, entry]));
  const root = `pkg:npm/${project.name}@${project.version}`;
  const { packages }: { packages: Record<string, Record<string, object>> } = JSON.parse(lock);
  const direct = Object.keys({ ...packages['']?.['dependencies'], ...packages['']?.['devDependencies'] }).toSorted();
  const needs = (path: string, names: readonly string[]): string[] =>
    names.flatMap((name) => resolveFrom(places, path, name) ?? []).map(refOf);
  return {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: serialNumber(lock),
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': root,
        name: project.name,
        version: project.version,
        description: project.description,
        licenses: [{ license: { id: project.license } }],
        purl: root,
      },
    },
    components: all.map((entry) => component(entry, all)),
    dependencies: [
      { ref: root, dependsOn: needs('', direct) },
      ...all.map((entry) => ({ ref: refOf(entry), dependsOn: needs(entry.path, entry.dependencies) })),
    ],
  };
}

/** Writes the bill into a folder; gives the file's path. */
export function writeBillOfMaterials(folder: string): string {
  const project: Project = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const path = join(folder, 'sbom.cdx.json');
  mkdirSync(folder, { recursive: true });
  writeFileSync(path, `${JSON.stringify(billOfMaterials(project, readLock(ROOT)), null, 2)}\n`);
  return path;
}

if (import.meta.main) console.log(writeBillOfMaterials(join(ROOT, 'artifacts')));

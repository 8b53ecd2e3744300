import { describe, expect, it } from 'vitest';
import { lockedPackages, resolveFrom } from '../../../scripts/lock.ts';
import { billOfMaterials } from '../../../scripts/sbom.ts';

const PROJECT = { name: 'de-doc', version: '1.2.3', description: 'x', license: 'GPL-3.0-or-later' };
const LOCK = JSON.stringify({
  lockfileVersion: 3,
  packages: {
    '': { dependencies: { a: '1' }, devDependencies: { '@s/t': '2' } },
    'node_modules/a': { version: '1.0.0', license: 'MIT', integrity: 'sha512-AAEC', dependencies: { b: '*' } },
    'node_modules/a/node_modules/b': { version: '2.0.0', license: 'ISC' },
    'node_modules/b': { version: '1.0.0', license: 'ISC' },
    'node_modules/@s/t': { version: '2.0.0', license: '(MIT OR Zlib)', dev: true, dependencies: { b: '*', gone: '*' } },
  },
});

describe('the bill of materials', () => {
  const bill = billOfMaterials(PROJECT, LOCK);
  const named = (ref: string) => bill.components.find((component) => component['bom-ref'] === ref);

  it('lists every package with its version, licence and checksum', () => {
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6', version: 1 });
    expect(bill.components).toHaveLength(4);
    expect(named('pkg:npm/a@1.0.0#node_modules/a')).toMatchObject({
      scope: 'required',
      hashes: [{ alg: 'SHA-512', content: '000102' }],
      licenses: [{ expression: 'MIT' }],
    });
  });

  it('tells tools from what is shipped', () => {
    expect(named('pkg:npm/%40s/t@2.0.0#node_modules/@s/t')).toMatchObject({
      scope: 'excluded',
      purl: 'pkg:npm/%40s/t@2.0.0',
    });
  });

  it('says who needs whom, the nearest copy first', () => {
    const needs = Object.fromEntries(bill.dependencies.map(({ ref, dependsOn }) => [ref, dependsOn]));
    expect(needs['pkg:npm/de-doc@1.2.3']).toEqual([
      'pkg:npm/%40s/t@2.0.0#node_modules/@s/t',
      'pkg:npm/a@1.0.0#node_modules/a',
    ]);
    expect(needs['pkg:npm/a@1.0.0#node_modules/a']).toEqual(['pkg:npm/b@2.0.0#node_modules/a/node_modules/b']);
    expect(needs['pkg:npm/%40s/t@2.0.0#node_modules/@s/t']).toEqual(['pkg:npm/b@1.0.0#node_modules/b']);
  });

  it('is the same for the same lock, and another for another', () => {
    expect(billOfMaterials(PROJECT, LOCK)).toEqual(bill);
    expect(bill.serialNumber).toMatch(/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(billOfMaterials(PROJECT, LOCK.replace('sha512-AAEC', 'sha512-AAED')).serialNumber).not.toBe(
      bill.serialNumber,
    );
  });

  it('finds nothing where nothing is installed', () => {
    const places = new Map(lockedPackages(LOCK).map((entry) => [entry.path, entry]));
    expect(resolveFrom(places, 'node_modules/@s/t', 'gone')).toBeUndefined();
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { PACKAGES } from '../../../scripts/release-packages.ts';

const ROOT = join(import.meta.dirname, '../../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');

interface Step {
  run?: string;
  uses?: string;
  with?: Readonly<Record<string, string | number>>;
}

interface Workflow {
  permissions: Readonly<Record<string, string>>;
  jobs: Readonly<Record<string, { 'runs-on': string; needs?: string; steps: readonly Step[] }>>;
}

const { permissions, jobs }: Workflow = parse(read('.github/workflows/ci.yml'));
const { scripts, engines, devDependencies, version } = JSON.parse(read('package.json'));
const steps = Object.values(jobs).flatMap((job) => job.steps);
const commands = steps.flatMap(({ run }) => run ?? []);

/** Whether a name matches a shell's pattern of stars. */
const matches = (name: string, pattern: string): boolean =>
  new RegExp(`^${pattern.replaceAll('.', '[.]').replaceAll('*', '.*')}$`).test(name);

describe('the workflow of a public forge', () => {
  it('calls npm scripts that there are, the whole test and the packages among them', () => {
    const called = commands.flatMap((run) => /^npm (?:run )?(\S+)/.exec(run)?.[1] ?? []);
    expect(called).toEqual(['test', 'release', 'release:check']);
    expect(called.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('runs on the Node that the scripts bring, and that the project allows', () => {
    const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'))?.with?.['node-version'];
    expect(devDependencies.node).toMatch(new RegExp(`^\\^?${node}\\.`));
    expect(Number(node)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)?.[0]));
  });

  it('may write nothing but the release, and every job names its machine', () => {
    expect(permissions).toEqual({ contents: 'read' });
    expect(Object.values(jobs).map((job) => job['runs-on'])).toEqual(['ubuntu-24.04', 'ubuntu-24.04']);
    expect(jobs['attach']?.needs).toBe('checks');
  });

  it('attaches every package, the checksums, the bill of materials and the notes, from where the release leaves them', () => {
    const kept = steps.find(({ uses }) => uses?.startsWith('actions/upload-artifact@'))?.with?.['path'];
    expect(kept).toContain('artifacts/release/');
    const attach = commands.find((run) => run.startsWith('gh release create')) ?? '';
    const patterns = attach.split(/\s+/).filter((word) => word.startsWith('artifacts/release/'));
    const files = [...PACKAGES(version), 'SHA256SUMS', 'sbom.cdx.json', 'RELEASE-NOTES.md'];
    const missing = files.filter((file) => !patterns.some((pattern) => matches(`artifacts/release/${file}`, pattern)));
    expect(missing).toEqual([]);
    expect(read('scripts/sbom.ts')).toContain("'sbom.cdx.json'");
  });
});

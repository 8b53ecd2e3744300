import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run check`: every check in order, stopping at the first that fails. Its last line is the count of the tests that ran. */

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'artifacts', 'reports');

interface Step {
  name: string;
  command: readonly string[];
  /** Where vitest writes its counts. */
  report?: string;
}

/** A run of vitest on some of its projects. */
function tests(name: string, ...projects: string[]): Step {
  const report = join(REPORTS, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...chosen, ...reporters], report };
}

const STEPS: readonly Step[] = [
  { name: 'generated types', command: ['wxt', 'prepare'] },
  { name: 'style and lint', command: ['biome', 'check', '.', '--diagnostic-level=error'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'dead code', command: ['knip', '--no-progress'] },
  { name: 'copied code', command: ['jscpd', '--fail-on-empty', '--no-colors'] },
  { name: 'build for Chromium', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox', '--mv3'] },
  tests('unit and component tests', 'unit', 'ui'),
  tests('the built packages', 'built'),
  {
    name: 'Firefox add-on lint',
    command: ['node', 'scripts/lint-addon.ts'],
  },
  tests('end to end in both browsers', 'e2e'),
];

function run([program = '', ...args]: readonly string[]): boolean {
  const executable = join(ROOT, 'node_modules', '.bin', process.platform === 'win32' ? `${program}.cmd` : program);
  const { status, error } = spawnSync(executable, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, WXT_TELEMETRY: '0', FORCE_COLOR: process.env['FORCE_COLOR'] ?? '0' },
  });
  if (error) console.error(error.message);
  return status === 0;
}

/** Passed and failed tests of a report; a run that could not write one has none. */
function countsOf(report: string): { passed: number; failed: number } {
  if (!existsSync(report)) return { passed: 0, failed: 0 };
  const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8'));
  return { passed: Number(numPassedTests), failed: Number(numFailedTests) };
}

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function runSteps(): Step | undefined {
  for (const step of STEPS) {
    console.log(`\n── ${step.name} ──`);
    const begun = performance.now();
    const isGood = run(step.command);
    console.log(`── ${step.name}: ${isGood ? 'good' : 'FAILED'}, ${seconds(begun)}`);
    if (!isGood) return step;
  }
  return undefined;
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const begun = performance.now();
const failedStep = runSteps();
const counts = STEPS.flatMap(({ report }) => (report ? [countsOf(report)] : []));
const passed = counts.reduce((sum, count) => sum + count.passed, 0);
const failed = counts.reduce((sum, count) => sum + count.failed, 0);
console.log(
  failedStep ? `\nFailed at: ${failedStep.name} (after ${seconds(begun)})` : `\nAll checks are good, ${seconds(begun)}`,
);
// A step that is no test run, or a run that broke before its tests, counts as one failure: the last line must not look clean.
console.log(`${passed} passed, ${failedStep && failed === 0 ? 1 : failed} failed`);
process.exit(failedStep ? 1 : 0);

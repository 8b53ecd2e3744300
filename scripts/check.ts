import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run check`: every check in order, stopping at the first that fails. Its last line is the count of the tests that ran. Of the tests in browsers,
 * files that failed are run once more, alone: vitest tries a test a second time, but not what is done before it, and a machine that was busy with
 * another browser is not then. What is broken fails twice.
 */

const ROOT = join(import.meta.dirname, '..');
const REPORTS = join(ROOT, 'artifacts', 'reports');

/** More failed files than these are no accident. */
const MOST_AGAIN = 3;

interface Step {
  name: string;
  command: readonly string[];
  /** Where vitest writes its counts. */
  report?: string;
  /** Whether files of it that failed are run once more. */
  isTriedAgain?: true;
}

/** What vitest's JSON report says of one file. */
interface FileReport {
  /** Its path. */
  name: string;
  status: string;
  assertionResults: readonly { status: string }[];
}

/** A run of vitest on some of its projects. */
function tests(name: string, ...projects: string[]): Step {
  const report = join(REPORTS, `${projects.join('-')}.json`);
  const chosen = projects.flatMap((project) => ['--project', project]);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  return { name, command: ['vitest', 'run', ...chosen, ...reporters], report };
}

/** The same run on some files alone, one after another; its report takes the place of the first, which has been read. */
const again = ({ name, command, report }: Step, files: readonly string[]): Step => ({
  name: `${name}, a second time, alone`,
  command: [...command, '--maxWorkers=1', ...files],
  ...(report !== undefined && { report }),
});

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
  { ...tests('end to end in both browsers', 'e2e'), isTriedAgain: true },
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

/** What a report says of each of its files; a run that could not write one has none. */
function filesOf({ report }: Step): readonly FileReport[] {
  if (!report || !existsSync(report)) return [];
  return JSON.parse(readFileSync(report, 'utf8')).testResults;
}

const isFailed = ({ status }: FileReport): boolean => status !== 'passed';

const seconds = (since: number): string => `${((performance.now() - since) / 1000).toFixed(1)} s`;

function isGood(step: Step): boolean {
  console.log(`\n── ${step.name} ──`);
  const begun = performance.now();
  const good = run(step.command);
  console.log(`── ${step.name}: ${good ? 'good' : 'FAILED'}, ${seconds(begun)}`);
  return good;
}

/** Runs a step, and once more what failed of it where that may be an accident; gives what is left that failed, and the last word on each file. */
function runStep(step: Step): { failedStep?: Step; files: readonly FileReport[] } {
  const isFirstGood = isGood(step);
  const files = filesOf(step);
  if (isFirstGood) return { files };
  const failed = files.filter(isFailed).map(({ name }) => name);
  if (!step.isTriedAgain || failed.length === 0 || failed.length > MOST_AGAIN) return { failedStep: step, files };
  const second = again(step, failed);
  const isMended = isGood(second);
  const last = [...files.filter((file) => !isFailed(file)), ...filesOf(second)];
  return isMended ? { files: last } : { failedStep: second, files: last };
}

/** Runs the steps up to one that fails; gives that one, and what came of each test. */
function runSteps(): { failedStep?: Step; outcomes: readonly string[] } {
  const outcomes: string[] = [];
  for (const step of STEPS) {
    const { failedStep, files } = runStep(step);
    outcomes.push(...files.flatMap(({ assertionResults }) => assertionResults.map(({ status }) => status)));
    if (failedStep) return { failedStep, outcomes };
  }
  return { outcomes };
}

rmSync(REPORTS, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
const begun = performance.now();
const { failedStep, outcomes } = runSteps();
const count = (wanted: string): number => outcomes.filter((status) => status === wanted).length;
console.log(
  failedStep ? `\nFailed at: ${failedStep.name} (after ${seconds(begun)})` : `\nAll checks are good, ${seconds(begun)}`,
);
// A step that is no test run, or a run that broke before its tests, counts as one failure: the last line must not look clean.
console.log(`${count('passed')} passed, ${failedStep ? Math.max(1, count('failed')) : 0} failed`);
process.exit(failedStep ? 1 : 0);

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `npm run lint:addon`: Mozilla's linter on the built Firefox package. No error, and no warning that docs/store/review-notes.md does not explain: a
 * reviewer finds each there.
 */

const ROOT = join(import.meta.dirname, '..');

export interface Warning {
  code: string;
  message: string;
  file?: string;
}

/** A warning as the notes name it: its code, its file without the build's hash, and what it is about (`innerHTML`, `import`). */
export function nameOf({ code, message, file = '' }: Warning): { code: string; file: string; about: string } {
  const about = /\b(\w+)(?: for argument \d+)?$/.exec(message)?.[1] ?? message;
  return { code, file: file.replace(/-[\w-]{8}(?=\.\w+$)/, ''), about };
}

/** The warnings that no row of the notes explains: a row names the code, the file or its folder, and what it is about. */
export function unexplained(warnings: readonly Warning[], notes: string): Warning[] {
  const rows = notes.split('\n').filter((line) => line.startsWith('| `'));
  return warnings.filter((warning) => {
    const { code, file, about } = nameOf(warning);
    const stem = (file.split('/').pop() ?? '').replace(/\.\w+$/, '');
    const folder = file.includes('/') ? file.slice(0, file.indexOf('/') + 1) : '';
    return !rows.some(
      (row) =>
        row.includes(`\`${code}\``) && row.includes(about) && (row.includes(stem) || row.includes(`\`${folder}\``)),
    );
  });
}

function lint(): number {
  const cli = join(ROOT, 'node_modules/web-ext/bin/web-ext.js');
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [cli, 'lint', '--source-dir', '.output/firefox-mv3', '--no-config-discovery', '--output', 'json'],
    { cwd: ROOT, encoding: 'utf8', maxBuffer: 2 ** 26 },
  );
  if (!stdout.startsWith('{')) {
    console.error(stdout, stderr);
    return 1;
  }
  const { errors, warnings }: { errors: Warning[]; warnings: Warning[] } = JSON.parse(stdout);
  const open = unexplained(warnings, readFileSync(join(ROOT, 'docs/store/review-notes.md'), 'utf8'));
  for (const { code, message, file } of [...errors, ...open]) console.error(`${file ?? ''}: ${code}: ${message}`);
  console.log(
    `${errors.length} errors, ${warnings.length} warnings, ${warnings.length - open.length} of them explained in docs/store/review-notes.md`,
  );
  return errors.length + open.length > 0 ? 1 : 0;
}

if (import.meta.main) process.exit(lint());

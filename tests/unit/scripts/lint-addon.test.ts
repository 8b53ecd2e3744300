import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nameOf, unexplained } from '../../../scripts/lint-addon.ts';

const NOTES = readFileSync(join(import.meta.dirname, '../../../docs/store/review-notes.md'), 'utf8');
const code = 'UNSAFE_VAR_ASSIGNMENT';
const PREACT = { code, message: 'Unsafe assignment to innerHTML', file: 'chunks/core-CPjKMSws.js' };
const WORKER = { code, message: 'Unsafe call to import for argument 0', file: 'assets/embedded-worker-DFhIp9rn.js' };

describe('the warnings of the add-on linter', () => {
  it('have names that outlive a build', () => {
    expect(nameOf(PREACT)).toEqual({ code, file: 'chunks/core.js', about: 'innerHTML' });
    expect(nameOf(WORKER)).toEqual({ code, file: 'assets/embedded-worker.js', about: 'import' });
  });

  it('are explained by a row of the review notes, or told', () => {
    const other = [
      { ...PREACT, code: 'DANGEROUS_EVAL' },
      { ...PREACT, file: 'background.js' },
      { ...WORKER, message: 'Unsafe assignment to outerHTML' },
    ];
    expect(unexplained([PREACT, WORKER, ...other], NOTES)).toEqual(other);
  });
});

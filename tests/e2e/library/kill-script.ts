import { join } from 'node:path';
import { build } from 'esbuild';

/** `kill-page.ts` as one script that sets `killPage`, to be run inside a page of the extension. */
export async function killScript(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'kill-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    logOverride: { 'empty-import-meta': 'silent' },
  });
  return outputFiles[0]?.text ?? '';
}

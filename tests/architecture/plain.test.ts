import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';

/** Parts that run anywhere: Node, a page, a worker. Each with what a bundle of it may hold. */
const PLAIN = [
  { entry: 'lib/article/index.ts', holds: /^(?:lib\/(?:article|text)\/|node_modules\/@mozilla\/readability\/)/ },
  { entry: 'lib/speech/normalize/index.ts', holds: /^lib\/(?:speech\/|text\/)/ },
  { entry: 'lib/speech/segment.ts', holds: /^lib\/(?:speech\/|text\/)/ },
  { entry: 'lib/text/index.ts', holds: /^lib\/text\// },
];

describe.each(PLAIN)('$entry', ({ entry, holds }) => {
  it('bundles with plain esbuild and runs in Node', async () => {
    const { outputFiles, metafile } = await build({
      entryPoints: [entry],
      bundle: true,
      write: false,
      metafile: true,
      format: 'esm',
      platform: 'node',
      logLevel: 'silent',
    });
    expect(Object.keys(metafile.inputs).filter((input) => !holds.test(input))).toEqual([]);
    const code = outputFiles[0]?.text ?? '';
    expect(code.match(/\b(?:chrome|browser)\.\w+\.|import\.meta\.env/g) ?? []).toEqual([]);
    const module = await import(`data:text/javascript,${encodeURIComponent(code)}`);
    expect(Object.keys(module).length).toBeGreaterThan(0);
  });
});

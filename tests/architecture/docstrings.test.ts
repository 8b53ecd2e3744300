import { describe, expect, it } from 'vitest';
import { type Source, sourcesOf } from './sources.ts';

const EXPORTED =
  /^export (?:default )?(?:async )?(?:function\*? (\w+)|const (\w+)(?:: [^=]+)? = (?:async )?(?:\([^;]*?\)|\w+)(?:: [^=;]+)? =>)/gm;

/** Exported functions of a file without a docstring right before them, as `path: name`. */
function undocumented({ path, text }: Source): string[] {
  return [...text.matchAll(EXPORTED)]
    .filter(({ index }) => !/\*\/\s*$/.test(text.slice(0, index)))
    .map(([, name, constant]) => `${path}: ${name ?? constant}`);
}

describe('exported functions', () => {
  it('of the product’s rooms and of the scripts say what they take and give', () => {
    const sources = sourcesOf('lib', 'scripts').filter(({ path }) => /\.ts$|\.mjs$/.test(path));
    expect(sources.flatMap(undocumented)).toEqual([]);
  });

  it('without a docstring are found', () => {
    const text =
      'export function a() {}\n/** B. */\nexport const b = (x: number): number => x;\nexport const c = async () => 1;\nexport const d = 3;\n';
    expect(undocumented({ path: 'x.ts', text })).toEqual(['x.ts: a', 'x.ts: c']);
  });
});

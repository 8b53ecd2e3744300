import { describe, expect, it } from 'vitest';
import { isCode, productSources, type Source, sourcesOf } from './sources.ts';

const ours = sourcesOf('.').filter(({ path }) => !path.startsWith('tests/fixtures/'));
const code = ours.filter(isCode);
const linesOf = ({ text }: Source): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

/** The text with its comments blanked, line by line. */
const withoutComments = (text: string): string =>
  text.replace(/(?<=^|\s)\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/.*$/gm, (comment) => comment.replace(/[^\n]/g, ' '));

/** Lines whose code holds `pattern`, as `path:line`. */
function places(sources: readonly Source[], pattern: RegExp, { comments = false } = {}): string[] {
  return sources.flatMap(({ path, text }) =>
    (comments ? text : withoutComments(text))
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])),
  );
}

describe('files', () => {
  it('are short', () => {
    const lengths = code.map(linesOf).toSorted((a, b) => a - b);
    const at = (share: number): number => lengths[Math.floor(share * (lengths.length - 1))] ?? 0;
    console.info(`${lengths.length} files: median ${at(0.5)} lines, p95 ${at(0.95)}, longest ${at(1)}`);
    expect(code.filter((source) => linesOf(source) > 300).map(({ path }) => path)).toEqual([]);
    expect(at(0.5)).toBeLessThanOrEqual(60);
    expect(at(0.95)).toBeLessThanOrEqual(200);
  });

  it('of entrypoints only wire', () => {
    const long = productSources()
      .filter(({ path }) => path.startsWith('entrypoints/'))
      .filter((source) => linesOf(source) > 60);
    expect(long.map(({ path }) => path)).toEqual([]);
  });

  it('have names that say their room', () => {
    const vague = /(?:^|\/)(?:utils?|helpers?|common|managers?|misc)(?:[./]|$)/i;
    expect(ours.filter(({ path }) => vague.test(path)).map(({ path }) => path)).toEqual([]);
    const lib = productSources().filter(({ path }) => path.startsWith('lib/'));
    expect(lib.filter(({ path }) => !/^[a-z0-9/-]+(?:\.d)?\.tsx?$/.test(path)).map(({ path }) => path)).toEqual([]);
  });
});

describe('code', () => {
  const here = 'tests/architecture/files.test.ts';
  const searched = code.filter(({ path }) => path !== here);

  it.each([
    ['writes HTML', /\.innerHTML|\.outerHTML\s*=|insertAdjacentHTML|document\.write\(|dangerouslySetInnerHTML/],
    ['uses any', /:\s*any\b|\bas any\b|<any>|any\[\]/],
    ['swallows errors', /catch\s*(?:\([^)]*\))?\s*\{\s*\}|\.catch\(\(\)\s*=>\s*\{\s*\}\)/],
    ['evaluates text', /\beval\(|new Function\(/],
    ['skips or singles out a test', /\b(?:it|test|describe)\.(?:skip|only|todo|fails)\b/],
  ])('never %s', (_what, pattern) => {
    const wrong = places(
      searched.filter(({ path }) => !path.startsWith('.')),
      pattern,
    );
    expect(wrong).toEqual([]);
  });

  it('leaves no undated TODO and turns no checker off', () => {
    const pattern = /\b(?:TODO|FIXME|XXX)\b(?! \[\d{4}-\d{2}\])|@ts-(?:ignore|nocheck)/;
    expect(places(searched, pattern, { comments: true })).toEqual([]);
  });

  it('of the product has no non-null assertion and no enum', () => {
    expect(places(productSources(), /[\w)\]]![.;,)\]]|^\s*(?:export )?(?:const )?enum /)).toEqual([]);
  });

  it('moves for as long as the tokens say, which is not at all where less motion is asked for', () => {
    const styles = code.filter(({ path }) => path.endsWith('.css') && !path.endsWith('/tokens.css'));
    expect(places(styles, /(?<![\w.-])[\d.]+m?s(?![\w-])/)).toEqual([]);
  });
});

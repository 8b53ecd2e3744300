import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Script } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { trimReadability } from '../../../scripts/trim-readability.ts';

const file = createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js');
const source = readFileSync(file, 'utf8');

describe('trimReadability', () => {
  const trimmed = trimReadability(source);

  it('leaves every method that the rest calls, but those that the engine overrides', () => {
    const called = new Set([...trimmed.matchAll(/this\.(_\w+)\(/g)].map(([, name]) => name));
    const missing = [...called].filter((name) => !trimmed.includes(`\n  ${name}(`));
    expect(missing).toEqual(['_isProbablyVisible', '_prepArticle']);
  });

  it('leaves every pattern that the rest asks', () => {
    const asked = new Set([...trimmed.matchAll(/REGEXPS\.(\w+)/g)].map(([, name]) => name));
    expect([...asked].filter((name) => !trimmed.includes(`\n    ${name}:`))).toEqual([]);
  });

  it('says nothing while it works, and still parses', () => {
    expect(trimmed).not.toContain('this.log(');
    expect(() => new Script(trimmed)).not.toThrow();
  });

  it('takes out the half that nobody calls', () => {
    expect(trimmed.length).toBeLessThan(source.length * 0.6);
    expect(trimmed).toContain('_grabArticle(page)');
    expect(trimmed).not.toContain('_getJSONLD(');
  });

  it('refuses a source that it does not know', () => {
    expect(() => trimReadability(source.replace('  parse() {', '  parse(options) {\n'))).not.toThrow();
    expect(() => trimReadability(source.replace('  _getJSONLD(doc) {', '  readJsonLd(doc) {'))).toThrow(/_getJSONLD/);
  });
});

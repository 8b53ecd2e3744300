import { describe, expect, it } from 'vitest';
import { type Build, filesOf, readText } from './package.ts';

const BUILDS: readonly Build[] = ['chrome-mv3', 'firefox-mv3'];

const directives = (policy: string): Record<string, string> =>
  Object.fromEntries(
    policy.split(/;\s*/).map((part) => [part.slice(0, part.indexOf(' ')), part.slice(part.indexOf(' ') + 1)]),
  );

const decode = (attribute: string): string => attribute.replaceAll('&#39;', "'").replaceAll('&quot;', '"');

describe.each(BUILDS)('content security policy of %s', (build) => {
  const files = filesOf(build);
  const manifest = JSON.parse(readText(files, 'manifest.json'));
  const pages = Object.keys(files).filter((path) => path.endsWith('.html'));

  it('allows nothing that is not named, and names little', () => {
    expect(directives(manifest.content_security_policy.extension_pages)).toEqual({
      'default-src': "'none'",
      'script-src': "'self'",
      'style-src': "'self'",
      'font-src': "'self'",
      'img-src': "'self' http: https: data: blob:",
      'connect-src': "'self' http: https: data:",
      'worker-src': "'self'",
      'media-src': "'self' blob:",
      'object-src': "'none'",
      'base-uri': "'none'",
      'form-action': "'none'",
      'frame-ancestors': "'none'",
      'require-trusted-types-for': "'script'",
      'trusted-types': 'default',
    });
  });

  it.each(pages)('%s has a policy of its own before anything else', (page) => {
    const head = /<head>([\s\S]*)<\/head>/.exec(readText(files, page))?.[1] ?? '';
    const [first] = [...head.matchAll(/<[a-z][^>]*>/g)].map(([tag]) => tag);
    const own = directives(decode(/content="([^"]*)"/.exec(first ?? '')?.[1] ?? ''));
    expect(first).toContain('http-equiv="Content-Security-Policy"');
    expect(own['connect-src']).toBe("'self'");
    if (page !== 'reader.html') expect(own['img-src']).not.toMatch(/https?:/);
  });

  it.each(pages)('%s holds no inline script, style or handler', (page) => {
    const text = readText(files, page);
    expect(text).not.toMatch(/<script(?![^>]*\ssrc=)/);
    expect(text).not.toMatch(/<style|\sstyle=|\son\w+=/);
  });

  it('holds no code made from text, outside of the voice engine', () => {
    const scripts = Object.keys(files).filter((path) => path.endsWith('.js') && !path.startsWith('voice/'));
    const made = scripts.filter((path) => /\beval\(|\bnew Function\(|\bFunction\(["'`]/.test(readText(files, path)));
    expect(made).toEqual([]);
  });
});

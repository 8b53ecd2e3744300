import { describe, expect, it } from 'vitest';
import { allowOwnScripts } from '../../../lib/platform/trusted-types.ts';

const ORIGIN = 'chrome-extension://abcdefghijklmnop';

/** What the page's policy says to a script address; `ask` fails where no policy was made. */
function policyOf(): { name: string; ask: (address: string) => string; rules: string[] } {
  const made: { name: string; rules: Record<string, (address: string) => string> }[] = [];
  allowOwnScripts({
    location: { origin: ORIGIN, href: `${ORIGIN}/reader.html?id=1` },
    trustedTypes: { createPolicy: (name: string, rules: (typeof made)[number]['rules']) => made.push({ name, rules }) },
  } as Parameters<typeof allowOwnScripts>[0]);
  const [policy] = made;
  return {
    name: policy?.name ?? '',
    rules: Object.keys(policy?.rules ?? {}),
    ask: (address) => policy?.rules['createScriptURL']?.(address) ?? 'no policy',
  };
}

describe('the Trusted Types policy', () => {
  it('has a rule for script addresses alone', () => {
    expect(policyOf()).toMatchObject({ name: 'default', rules: ['createScriptURL'] });
  });

  it.each(['/assets/worker.js', `${ORIGIN}/voice/espeak-ng.js`])('lets %s start', (address) => {
    expect(policyOf().ask(address)).toBe(address);
  });

  it.each([
    'https://portal.example/x.js',
    '//portal.example/x.js',
    'data:text/javascript,1',
    'javascript:1',
    `blob:${ORIGIN}/1b2`,
    `${ORIGIN}.evil.example/x.js`,
    'chrome-extension://another/x.js',
  ])('refuses %s', (address) => {
    expect(() => policyOf().ask(address)).toThrow(TypeError);
  });

  it('does nothing where a browser knows no Trusted Types', () => {
    expect(() => allowOwnScripts({ location: { origin: ORIGIN, href: ORIGIN } })).not.toThrow();
  });
});

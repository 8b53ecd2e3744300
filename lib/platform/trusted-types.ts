/** The part of `window.trustedTypes` that is used; Firefox has it since 148. */
interface PolicyFactory {
  createPolicy(name: string, rules: { createScriptURL(address: string): string }): unknown;
}

interface Scope {
  location: { origin: string; href: string };
}

/**
 * Makes the one Trusted Types policy of a page or of the background. It lets Workers and scripts of the extension's own package start, which Chromium and
 * Firefox ask for, and nothing else: it has no rule for HTML and none for script text, so every such string is refused.
 */
export function allowOwnScripts(scope: Scope): void {
  const factory = Reflect.get(scope, 'trustedTypes') as PolicyFactory | undefined;
  const { origin, href } = scope.location;
  factory?.createPolicy('default', {
    createScriptURL(address) {
      const target = new URL(address, href);
      // `blob:` addresses carry the page's origin too, so the protocol is looked at as well.
      if (target.protocol === new URL(href).protocol && target.href.startsWith(`${origin}/`)) return address;
      throw new TypeError(`not a script of this extension: ${address}`);
    },
  });
}

/** What Chromium, Chrome, Edge and Firefox ask of their own makers and packagers, with or without an extension. */
const MAKERS = [
  'google.com googleapis.com googleusercontent.com gvt1.com gstatic.com',
  'microsoft.com bing.com msn.com live.com msedge.net azureedge.net',
  'mozilla.com mozilla.org mozilla.net mozgcp.net firefox.com openh264.org',
  // The page that Debian's Chromium begins with in a profile of its own.
  'duckduckgo.com',
].flatMap((hosts) => hosts.split(' '));

/** Whether a host belongs to the browser's own makers. */
export const isBrowsersOwn = (host: string): boolean =>
  MAKERS.some((maker) => host === maker || host.endsWith(`.${maker}`));

const RECORD_AND_HANDSHAKE = 5 + 4;
const VERSION_AND_RANDOM = 2 + 32;

/**
 * The host that the first message of a TLS connection is meant for (RFC 8446 4.1.2, RFC 6066 3): the one thing that is not encrypted. Undefined
 * where the bytes are no such message or name none.
 */
export function serverNameOf(hello: Buffer): string | undefined {
  if (hello[0] !== 22 || hello[5] !== 1) return undefined;
  let at = RECORD_AND_HANDSHAKE + VERSION_AND_RANDOM;
  // Session, cipher suites and compression, each behind its length.
  at += 1 + hello.readUInt8(at);
  at += 2 + hello.readUInt16BE(at);
  at += 1 + hello.readUInt8(at);
  const end = Math.min(hello.length, at + 2 + hello.readUInt16BE(at));
  for (at += 2; at + 9 <= end; at += 4 + hello.readUInt16BE(at + 2)) {
    if (hello.readUInt16BE(at) === 0) return hello.toString('latin1', at + 9, at + 9 + hello.readUInt16BE(at + 7));
  }
  return undefined;
}

/** A page's script may put a host together: `'https://ssl' + '.statistics.example'` names it too, `.gov.vn` does not. */
const namesIn = (host: string): string[] => [host, ...(/(?<=^[^.]+)\.[^.]{4,}\..+$/.exec(host) ?? [])];

/**
 * Hosts that were asked without a reason: neither the browser's own, nor one that the test serves something at, nor one that a served page names. What
 * an extension asks by itself is among them.
 */
export function strayHosts(
  asked: ReadonlySet<string>,
  served: ReadonlyMap<string, { readonly body: string | Buffer }>,
  answered: Iterable<string>,
): string[] {
  const known = new Set([...served.keys(), ...answered].map((url) => new URL(url).hostname));
  const isNamed = (host: string): boolean =>
    [...served.values()].some(({ body }) => namesIn(host).some((name) => body.includes(name)));
  return [...asked].filter((host) => !isBrowsersOwn(host) && !known.has(host) && !isNamed(host));
}

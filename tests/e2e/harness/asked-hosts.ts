/** What browsers ask of their own makers, with or without an extension. */
export const BROWSERS_OWN =
  /(?:^|\.)(?:google(?:apis)?\.com|gvt1\.com|gstatic\.com|mozilla\.(?:com|org|net)|mozgcp\.net|firefox\.com)$/;

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
  return [...asked].filter(
    (host) =>
      !BROWSERS_OWN.test(host) && !known.has(host) && ![...served.values()].some(({ body }) => body.includes(host)),
  );
}

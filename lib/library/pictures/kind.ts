/** The picture formats that are kept, by media type. */
export type PictureType = 'image/avif' | 'image/webp' | 'image/jpeg' | 'image/png' | 'image/gif' | 'image/svg+xml';

const ascii = (bytes: Uint8Array, from: number, to: number) => String.fromCharCode(...bytes.subarray(from, to));

/** What the first bytes of each format look like: the WHATWG MIME Sniffing standard, and ISO/IEC 23000-22 for AVIF. */
const SIGNATURES: readonly [PictureType, (head: Uint8Array) => boolean][] = [
  ['image/jpeg', (head) => head[0] === 0xff && head[1] === 0xd8 && head[2] === 0xff],
  ['image/png', (head) => ascii(head, 0, 8) === '\x89PNG\r\n\x1a\n'],
  ['image/gif', (head) => /^GIF8[79]a/.test(ascii(head, 0, 6))],
  ['image/webp', (head) => ascii(head, 0, 4) === 'RIFF' && ascii(head, 8, 12) === 'WEBP'],
  ['image/avif', (head) => ascii(head, 4, 8) === 'ftyp' && /avi[fs]/.test(ascii(head, 8, 32))],
  [
    'image/svg+xml',
    (head) => /^\s*(<\?xml[^>]*>\s*)?(<!--[\s\S]*?-->\s*)*<svg[\s>]/i.test(new TextDecoder().decode(head)),
  ],
];

/** The format of a file by its first bytes, whatever its server calls it; undefined where it is no picture that is kept. */
export function pictureType(bytes: Uint8Array): PictureType | undefined {
  const head = bytes.subarray(0, 1024);
  return SIGNATURES.find(([, isIt]) => isIt(head))?.[0];
}

/** Anything in an SVG that could run, load or hide something; a drawing needs none of it. */
const UNSAFE_SVG =
  /<!(doctype|entity)|<\?xml-stylesheet|<\/?\s*([\w-]+:)?(script|foreignobject|iframe|embed|object|audio|video|handler|listener|set|animate\w*)\b|\son\w+\s*=|(java|vb)script\s*:|@import|(href|src)\s*=\s*["']?\s*(?!["']?\s*(#|data:image\/(png|jpe?g|gif|webp)[;,]))|url\(\s*["']?\s*(?!["']?\s*#)|&#/i;

/** True where an SVG holds drawing alone: no script, event, animation, entity, or address outside of itself. */
export function isSafeSvg(text: string): boolean {
  return !UNSAFE_SVG.test(text);
}

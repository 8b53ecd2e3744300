import { createHash } from 'node:crypto';
import { type PartLine, sealed } from '../../../lib/library/backup/format.ts';

/** A backup of one article part that holds what it should not: JSON of a value, or a text as it is. Its sums are right, as an attacker would make them. */
export function handMadeBackup(content: unknown, { kind = 'article', id = 'x' }: Partial<PartLine> = {}): Blob {
  const text = new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content));
  const seal = (line: Omit<PartLine, 'sha256'>, bytes: Uint8Array<ArrayBuffer>) =>
    JSON.stringify({ ...line, sha256: createHash('sha256').update(sealed(line, bytes)).digest('hex') });
  const line = seal({ kind, id, size: text.length }, text);
  const end = seal({ kind: 'end', id: '', size: 0, parts: 1 }, new Uint8Array());
  return new Blob(['#de-doc backup 1\n', `#part ${line}\n`, text, `\n#part ${end}\n`, '\n']);
}

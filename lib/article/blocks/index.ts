import { linkNotes } from '../notes/link.ts';
import { noteLooseLines } from '../notes/loose.ts';
import type { Tracer } from '../trace.ts';
import type { Block } from '../types.ts';
import { joinCaptions } from './captions.ts';
import { type Draft, draftText } from './draft.ts';
import { promoteHeadings } from './headings.ts';
import { BlockReader } from './read.ts';
import { dropRelated } from './related.ts';
import { findSignature } from './signature.ts';
import { trimLines } from './trim.ts';

/** Reads content as drafts: notes at the end, captions joined, related lists gone, the signature marked, subheads promoted. */
export function readDrafts(content: Element, base: URL, tracer: Tracer): Draft[] {
  const read = new BlockReader(base).read(content);
  const linked = read.filter(isNote);
  const noted = linked.length > 0 ? read : noteLooseLines(read);
  const text = noted.filter((draft) => !isNote(draft));
  const kept = promoteHeadings(trimLines(findSignature(dropRelated(joinCaptions(text), tracer)), tracer));
  return [...kept, ...noted.filter(isNote)];
}

const isNote = (draft: Draft) => draft.block.type === 'note';

/** Gives every draft its id: made from its kind and text, so that the same page text gives the same ids. */
export function toBlocks(drafts: readonly Draft[]): Block[] {
  const used = new Map<string, number>();
  const blocks = drafts.map((draft) => {
    const { block } = draft;
    const seed = block.type === 'figure' ? (block.images[0]?.src ?? '') : draftText(draft);
    const stem = `${block.type[0]}${hash(seed || block.type)}`;
    const count = (used.get(stem) ?? 0) + 1;
    used.set(stem, count);
    return { ...block, id: count === 1 ? stem : `${stem}-${count}` } as Block;
  });
  linkNotes(
    blocks,
    drafts.map(({ note }) => note),
  );
  return blocks;
}

/** FNV-1a, 32 bits, base 36. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  return (value >>> 0).toString(36);
}

import { runsOf } from '../blocks/draft.ts';
import type { Block, Run } from '../types.ts';

/**
 * Turns the keys by which marks and notes know each other into ids of blocks: a mark leads to its note, the note's mark back to the first
 * block that asks for it. A key without the other half is taken off. The blocks' runs are changed in place.
 */
export function linkNotes(blocks: readonly Block[], keys: readonly (string | undefined)[]): void {
  const notes = new Map<string, string>();
  blocks.forEach((block, index) => {
    const key = keys[index];
    if (block.type === 'note' && key && !notes.has(key)) notes.set(key, block.id);
  });
  const askers = new Map<string, string>();
  for (const block of blocks) {
    if (block.type === 'note') continue;
    for (const run of markedRuns(block)) {
      if (run.note && !askers.has(run.note)) askers.set(run.note, block.id);
      point(run, notes.get(run.note ?? ''));
    }
  }
  for (const block of blocks)
    if (block.type === 'note') for (const run of markedRuns(block)) point(run, askers.get(run.note ?? ''));
}

const markedRuns = (block: Block): Run[] => runsOf(block).filter((run) => run.note !== undefined);

function point(run: Run, id: string | undefined): void {
  if (id) run.note = id;
  else delete run.note;
}

/** Blocks whose ids were given anew, with the marks that lead to them; `ids` says the new id of an old one. */
export function relinkNotes(blocks: readonly Block[], ids: ReadonlyMap<string, string>): Block[] {
  if (ids.size === 0) return [...blocks];
  const renamed = structuredCopy(blocks);
  for (const block of renamed)
    for (const run of markedRuns(block)) if (run.note) run.note = ids.get(run.note) ?? run.note;
  return renamed;
}

/** Blocks are plain data. */
const structuredCopy = (blocks: readonly Block[]): Block[] => JSON.parse(JSON.stringify(blocks)) as Block[];

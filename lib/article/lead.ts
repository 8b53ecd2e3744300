import { type Draft, draftText, runsOf } from './blocks/draft.ts';
import { isAll } from './blocks/inline.ts';
import { foldSpace } from './nodes.ts';

const SHORTEST = 50;
const LONGEST = 1200;

/** The lead (sapo) and the drafts without it: the one a rule found, else a first paragraph that is bold as a whole. */
export function takeLead(drafts: readonly Draft[], told: string | undefined): { lead?: string; rest: Draft[] } {
  const lead = told ? foldSpace(told.normalize('NFC')) : undefined;
  if (lead) {
    const repeated = drafts.findIndex((draft, index) => index < 4 && draftText(draft) === lead);
    return { lead, rest: drafts.filter((_, index) => index !== repeated) };
  }
  const at = drafts.findIndex((draft) => draft.block.type !== 'figure');
  const first = drafts[at];
  if (first?.block.type !== 'paragraph') return { rest: [...drafts] };
  const text = draftText(first);
  const isLead = isAll(runsOf(first.block), 'bold') && text.length >= SHORTEST && text.length <= LONGEST;
  return isLead ? { lead: text, rest: drafts.filter((_, index) => index !== at) } : { rest: [...drafts] };
}

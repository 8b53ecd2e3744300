import { type Draft, draftText, type RawBlock } from '../blocks/draft.ts';
import type { Run } from '../types.ts';

const MARKED = /^\s*(?:\[(\d{1,3})\]|\((\d{1,3})\))[\s:.]*(?=\S)/;
const RAISED = /^\s*[([]?(\d{1,3})[)\]]?\s*$/;
/** Short lines that may stand under the notes: a signature, a source. */
const SHORT = 90;
const MOST_AFTER = 3;

type Marked = Draft & { block: RawBlock & { type: 'paragraph' }; number: number };

/**
 * Makes notes of the numbered lines at the end of a text that its marks ask for, though no link leads to them: "… phát triển(1)", and
 * under the text "(1) Văn kiện …". Every number from 1 on must be asked for.
 */
export function noteLooseLines(drafts: readonly Draft[]): Draft[] {
  const { start, notes, rest } = numberedEnd(drafts.flatMap(splitLines));
  const isRow = notes.length > 0 && notes.every((note, index) => note.number === index + 1);
  if (!isRow) return [...drafts];
  const asked = new Set<number>();
  const body = start.map((draft) => withReferences(draft, notes.length, asked));
  if (asked.size < notes.length) return [...drafts];
  return [...body, ...rest, ...notes.map(toNote)];
}

function numberedEnd(drafts: readonly Draft[]): { start: Draft[]; notes: Marked[]; rest: Draft[] } {
  let end = drafts.length;
  while (end > 0 && drafts.length - end < MOST_AFTER && !numberOf(drafts[end - 1]) && isShort(drafts[end - 1])) end--;
  const notes: Marked[] = [];
  let at = end;
  for (; at > 0; at--) {
    const draft = drafts[at - 1];
    const number = numberOf(draft);
    if (!draft || !number) break;
    notes.unshift({ ...draft, number } as Marked);
  }
  return { start: drafts.slice(0, at), notes, rest: drafts.slice(end) };
}

const isShort = (draft: Draft | undefined) => draft !== undefined && draftText(draft).length <= SHORT;

/** The number that opens a line of notes. */
function numberOf(draft: Draft | undefined): number | undefined {
  if (draft?.block.type !== 'paragraph') return undefined;
  const [first] = draft.block.runs;
  const raised = first?.superscript && draft.block.runs.length > 1 ? RAISED.exec(first.text) : null;
  const match = raised ?? MARKED.exec(draftText(draft));
  const digits = match?.[1] ?? match?.[2];
  return digits ? Number(digits) : undefined;
}

/** Notes that only line breaks divide, each as a draft. */
function splitLines(draft: Draft): Draft[] {
  const { block } = draft;
  if (block.type !== 'paragraph' || !block.runs.some((run) => run.text.includes('\n'))) return [draft];
  const lines: Run[][] = [[]];
  for (const run of block.runs) {
    run.text.split('\n').forEach((text, index) => {
      if (index > 0) lines.push([]);
      if (text) lines[lines.length - 1]?.push({ ...run, text });
    });
  }
  const parts = lines.filter((runs) => runs.length > 0).map((runs) => ({ ...draft, block: { ...block, runs } }));
  return parts.length > 1 && parts.every((part) => numberOf(part)) ? parts : [draft];
}

/** The draft with its marks set apart as runs that lead to their notes. */
function withReferences(draft: Draft, count: number, asked: Set<number>): Draft {
  const { block } = draft;
  if (block.type !== 'paragraph' && block.type !== 'heading') return draft;
  return { ...draft, block: { ...block, runs: block.runs.flatMap((run) => splitRun(run, count, asked)) } };
}

function splitRun(run: Run, count: number, asked: Set<number>): Run[] {
  const reference = (number: number): Run => {
    asked.add(number);
    const { href: _href, ...look } = run;
    return { ...look, text: `[${number}]`, superscript: true, note: String(number) };
  };
  if (run.superscript) {
    const number = Number(RAISED.exec(run.text)?.[1] ?? 0);
    return number > 0 && number <= count ? [reference(number)] : [run];
  }
  const made: Run[] = [];
  let from = 0;
  for (const match of run.text.matchAll(/(?<=\S)\((\d{1,3})\)|\[(\d{1,3})\]/g)) {
    const number = Number(match[1] ?? match[2]);
    if (number < 1 || number > count) continue;
    if (match.index > from) made.push({ ...run, text: run.text.slice(from, match.index) });
    made.push(reference(number));
    from = match.index + match[0].length;
  }
  if (from < run.text.length) made.push({ ...run, text: run.text.slice(from) });
  return made;
}

function toNote({ block, names, number }: Marked): Draft {
  const [first, ...others] = block.runs;
  const isRaised = first?.superscript && RAISED.test(first.text);
  const runs = isRaised
    ? others
    : first
      ? [{ ...first, text: withoutMark(first.text, String(number)) }, ...others]
      : [];
  return { names, note: String(number), block: { type: 'note', runs: noteRuns(String(number), runs, String(number)) } };
}

/** A note's runs: its mark in brackets, which leads back to the text, then what it says. */
export function noteRuns(mark: string, runs: readonly Run[], key: string): Run[] {
  const [first, ...rest] = runs;
  const text = first ? [{ ...first, text: first.text.trimStart() }, ...rest] : [];
  return mark ? [{ text: `[${mark}]`, ...(key && { note: key }) }, { text: ' ' }, ...text] : text;
}

/** The text without the note's own mark before it, or the brackets that were around its link back. */
export function withoutMark(text: string, mark: string): string {
  const bare = text.replace(/^\s*[[(]\s*[\])]\s*/, '');
  const opening = /^\s*(?:[[(]([\p{L}\d*†‡§]{1,6})[\])][.:]?\s*|([\p{L}\d*†‡§]{1,6})[.:)]?(?:\s+|$))/u.exec(bare);
  return (opening?.[1] ?? opening?.[2]) === mark ? bare.slice(opening?.[0].length) : bare;
}

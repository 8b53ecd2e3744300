import { hasWord } from '../../text/index.ts';
import { foldSpace } from '../nodes.ts';
import { REFERENCE } from '../notes/mark.ts';
import { safeUrl } from '../safe-url.ts';
import type { Run } from '../types.ts';

/** The look of a stretch of text: a run without its text. */
export type Look = Omit<Run, 'text'>;

const BOLD: Look = { bold: true };
const ITALIC: Look = { italic: true };
const UNDERLINE: Look = { underline: true };
const STRIKE: Look = { strike: true };
const CODE: Look = { code: true };

const LOOK_OF_TAG: Readonly<Record<string, Look>> = {
  b: BOLD,
  strong: BOLD,
  i: ITALIC,
  em: ITALIC,
  cite: ITALIC,
  dfn: ITALIC,
  var: ITALIC,
  u: UNDERLINE,
  ins: UNDERLINE,
  s: STRIKE,
  strike: STRIKE,
  del: STRIKE,
  sup: { superscript: true },
  sub: { subscript: true },
  code: CODE,
  kbd: CODE,
  samp: CODE,
  tt: CODE,
};

const BOLD_STYLE = /font-weight\s*:\s*(?:bold|bolder|[6-9]00)/i;
const ITALIC_STYLE = /font-style\s*:\s*(?:italic|oblique)/i;

/** The look that an element gives to the text inside it, on top of the look around it. */
export function lookInside(element: Element, around: Look, base: URL): Look {
  const tag = element.localName;
  let look = around;
  const own = LOOK_OF_TAG[tag];
  if (own) look = { ...look, ...own };
  const style = element.getAttribute('style');
  if (style) {
    if (BOLD_STYLE.test(style)) look = { ...look, ...BOLD };
    if (ITALIC_STYLE.test(style)) look = { ...look, ...ITALIC };
  }
  if (tag === 'a') {
    const note = element.getAttribute(REFERENCE);
    if (note) return { ...look, superscript: true, note };
    const raw = element.getAttribute('href');
    const href = raw && !raw.startsWith('#') ? safeUrl(raw, base, 'link') : undefined;
    if (href) look = { ...look, href };
  }
  return look;
}

const LOOKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'code', 'href', 'note'] as const;
const sameLook = (a: Look, b: Look) => LOOKS.every((name) => a[name] === b[name]);
/** Zero-width characters and soft hyphens: never part of what is read. */
const INVISIBLE = /[\u200b\u2060\ufeff\u00ad]/g;

/** Collects text as runs: white space folded across runs, equal looks joined, `\n` for a line break. */
export class RunBuffer {
  private runs: Run[] = [];
  private keepsSpace: boolean;

  constructor(keepsSpace = false) {
    this.keepsSpace = keepsSpace;
  }

  add(raw: string, look: Look): void {
    let text = raw.replace(INVISIBLE, '');
    if (!this.keepsSpace) {
      text = text.replace(/\s{2,}|[^\S ]/g, ' ');
      if (text.startsWith(' ') && (this.runs.length === 0 || /[ \n]$/.test(this.lastText()))) text = text.slice(1);
    }
    this.push(text, look);
  }

  lineBreak(): void {
    const last = this.runs[this.runs.length - 1];
    if (!last) return;
    last.text = `${this.keepsSpace ? last.text : last.text.replace(/ +$/, '')}\n`;
  }

  endsWithBreak(): boolean {
    return this.lastText().endsWith('\n');
  }

  isEmpty(): boolean {
    return this.runs.every((run) => run.text.trim() === '');
  }

  private lastText(): string {
    return this.runs[this.runs.length - 1]?.text ?? '';
  }

  private push(text: string, look: Look): void {
    if (text === '') return;
    const last = this.runs[this.runs.length - 1];
    if (last && sameLook(last, look)) last.text += text;
    else this.runs.push({ text, ...look });
  }

  /** The runs collected so far, trimmed and NFC; the buffer is empty afterwards. */
  take(): Run[] {
    const runs = trimRuns(this.runs);
    this.runs = [];
    return runs;
  }
}

/** Runs without white space at either end, their text NFC; none where nothing is left. */
export function trimRuns(runs: readonly Run[]): Run[] {
  const kept = runs.map((run) => ({ ...run, text: run.text.normalize('NFC') }));
  while (kept[0] && kept[0].text.trimStart() === '') kept.shift();
  while (kept.length > 0 && kept[kept.length - 1]?.text.trimEnd() === '') kept.pop();
  const first = kept[0];
  const last = kept[kept.length - 1];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return kept;
}

/** One text out of runs, white space folded. */
export function plainText(runs: readonly Run[]): string {
  const [first] = runs;
  return foldSpace(first && runs.length === 1 ? first.text : runs.map((run) => run.text).join(''));
}

/** Whether every letter of the runs has this look. */
export function isAll(runs: readonly Run[], look: 'bold' | 'italic'): boolean {
  return runs.length > 0 && runs.every((run) => run[look] || !hasWord(run.text));
}

/** The runs with one look less. */
export function without(runs: readonly Run[], look: 'bold' | 'italic'): Run[] {
  return runs.map(({ [look]: _look, ...run }) => run);
}

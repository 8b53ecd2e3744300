import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Run } from '../../lib/article/types.ts';
import styles from './blocks.module.css';
import { BoldStartsContext, boldStarts } from './bold-starts.ts';
import { splitKeptWords } from './kept-words.ts';

type Mark = Exclude<keyof Run, 'text' | 'href'>;
type Tag = 'strong' | 'em' | 'u' | 's' | 'sup' | 'sub' | 'code';

/** Inner marks first. */
const TAGS: readonly (readonly [Mark, Tag])[] = [
  ['code', 'code'],
  ['superscript', 'sup'],
  ['subscript', 'sub'],
  ['strike', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
];

function keptText(text: string, hasBoldStarts: boolean): ComponentChildren {
  const stretches = splitKeptWords(text);
  if (stretches.length === 1 && !stretches[0]?.kept) return started(text, hasBoldStarts);
  return stretches.map((stretch, index) =>
    stretch.kept ? (
      <span key={index} class={styles['kept']}>
        {started(stretch.text, hasBoldStarts)}
      </span>
    ) : (
      started(stretch.text, hasBoldStarts)
    ),
  );
}

function started(text: string, hasBoldStarts: boolean): ComponentChildren {
  if (!hasBoldStarts) return text;
  return boldStarts(text).map((piece, index) =>
    piece.bold ? (
      <span key={index} class={styles['start']}>
        {piece.text}
      </span>
    ) : (
      piece.text
    ),
  );
}

function marked(run: Run, hasBoldStarts: boolean): ComponentChildren {
  const inner = TAGS.reduce<ComponentChildren>(
    (children, [mark, Tag]) => {
      return run[mark] ? <Tag>{children}</Tag> : children;
    },
    keptText(run.text, hasBoldStarts),
  );
  if (run.note) return <NoteMark id={run.note}>{inner}</NoteMark>;
  return run.href ? (
    <a href={run.href} rel="noreferrer">
      {inner}
    </a>
  ) : (
    inner
  );
}

/** A mark that leads to its note, or back: shown without a step in the history, which would stand in the way of leaving the reader. */
function NoteMark({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <a
      href={`#${id}`}
      role="doc-noteref"
      class={styles['mark']}
      onClick={(event) => {
        event.preventDefault();
        const target = document.getElementById(id);
        target?.scrollIntoView({ block: 'center' });
        target?.querySelector<HTMLElement>('a[role="doc-noteref"]')?.focus({ preventScroll: true });
      }}
    >
      {children}
    </a>
  );
}

/** Inline text. Its text nodes, joined, are the runs' text. */
export function Runs({ runs }: { runs: readonly Run[] }) {
  const hasBoldStarts = useContext(BoldStartsContext);
  return runs.map((run) => marked(run, hasBoldStarts));
}

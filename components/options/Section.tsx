import type { ComponentChildren } from 'preact';
import { foldVietnamese } from '../../lib/text/fold.ts';
import styles from './options.module.css';

interface SectionProps {
  id: string;
  title: string;
  /** What the section's settings are called and do, for the search. */
  words: readonly string[];
  query: string;
  children: ComponentChildren;
}

/** Whether what was typed occurs in a section; marks and case do not matter. */
export function matchesQuery(query: string, words: readonly string[]): boolean {
  const wanted = foldVietnamese(query.trim());
  return wanted === '' || words.some((word) => foldVietnamese(word).includes(wanted));
}

/** A group of settings. */
export function Section({ id, title, words, query, children }: SectionProps) {
  if (!matchesQuery(query, [title, ...words])) return null;
  return (
    <section id={id} class={styles['section']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{title}</h2>
      {children}
    </section>
  );
}

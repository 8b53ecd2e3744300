import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { foldVietnamese } from '../../lib/text/fold.ts';
import styles from './options.module.css';

interface SectionProps {
  id: string;
  title: string;
  query: string;
  children: ComponentChildren;
}

/** Gives the focus to a section's heading: where it goes from what is taken away. */
export function focusSection(id: string): void {
  document.getElementById(`${id}-title`)?.focus();
}

/** A group of settings. It is found by whatever it says; marks and case do not matter. */
export function Section({ id, title, query, children }: SectionProps) {
  const element = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (!element.current) return;
    const said = foldVietnamese(element.current.textContent ?? '');
    element.current.hidden = !said.includes(foldVietnamese(query.trim()));
  });
  return (
    <section ref={element} id={id} class={styles['section']} aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {title}
      </h2>
      {children}
    </section>
  );
}

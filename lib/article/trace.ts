import { describe, foldSpace } from './nodes.ts';
import type { Removal } from './types.ts';

/** Takes nodes out of the working copy and, when somebody listens, says which and why. */
export interface Tracer {
  remove(element: Element, step: string, reason: string): void;
  /** Says something of a step that removed no node. */
  note(step: string, reason: string, text?: string): void;
}

/** Removes nodes and, where a trace is wanted, appends to it what went, in which step and why, with the first 80 letters. */
export function createTracer(trace: Removal[] | undefined): Tracer {
  return {
    remove(element, step, reason) {
      trace?.push({ step, reason, node: describe(element), text: foldSpace(element.textContent ?? '').slice(0, 80) });
      element.remove();
    },
    note(step, reason, text = '') {
      trace?.push({ step, reason, node: '', text: text.slice(0, 80) });
    },
  };
}

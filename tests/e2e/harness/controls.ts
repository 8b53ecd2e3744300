import type { View } from './session.ts';
import { until } from './until.ts';

/**
 * Looks for an element by role and accessible name, with the roles that HTML gives. It runs inside pages, in both browsers and in the popup, where
 * drivers do not reach: so it must not use anything from outside itself.
 */
function findByRole(document: Document, role: string, name: string, act: 'press' | 'find'): boolean {
  const tags: Record<string, string> = {
    button: 'button, summary, input[type=button], input[type=submit]',
    link: 'a[href]',
    heading: 'h1, h2, h3, h4, h5, h6',
    group: 'fieldset, details',
    status: 'output',
    dialog: 'dialog[open]',
    navigation: 'nav',
    searchbox: 'input[type=search]',
    slider: 'input[type=range]',
    combobox: 'select',
    progressbar: 'progress',
    radio: 'input[type=radio]',
  };
  const clean = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
  const nameOf = (element: Element): string => {
    const ids = element.getAttribute('aria-labelledby')?.split(/\s+/) ?? [];
    const labelled = clean(ids.map((id) => document.getElementById(id)?.textContent ?? '').join(' '));
    const label = clean(element.getAttribute('aria-label'));
    const wrapping = clean(
      element.closest('label')?.textContent ?? (element as HTMLInputElement).labels?.[0]?.textContent,
    );
    const legend = clean(element.querySelector(':scope > legend')?.textContent);
    return (
      labelled || label || legend || wrapping || clean(element.textContent) || clean(element.getAttribute('title'))
    );
  };
  const selector = [`[role="${role}"]`, tags[role]].filter(Boolean).join(', ');
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) =>
      nameOf(element) === name &&
      element.getClientRects().length > 0 &&
      (element.getAttribute('role') ?? role) === role,
  );
  // What is disabled now may be enabled a moment later: a press that is told to have failed must not happen then.
  if (found === undefined || (act === 'press' && found.matches(':disabled'))) return false;
  // Pressing may close the page that this runs in: it must have answered by then.
  if (act === 'press') setTimeout(() => found.click(), 0);
  return true;
}

/** Whether the view shows an element of this role and accessible name. */
export function shows(view: View, role: string, name: string): Promise<boolean> {
  return view.evaluate(findByRole, role, name, 'find');
}

/**
 * Clicks the element of this role and accessible name, as soon as it is there and enabled: what was typed or chosen just before enables a button only with
 * the next frame. Throws where that does not come.
 */
export async function press(view: View, role: string, name: string): Promise<void> {
  await until(`the ${role} “${name}”`, () => pressIfThere(view, role, name));
}

/** Clicks the element of this role and accessible name; false where there is none now or it is disabled. */
export function pressIfThere(view: View, role: string, name: string): Promise<boolean> {
  return view.evaluate(findByRole, role, name, 'press');
}

/** The text that the view shows. */
export function textOf(view: View): Promise<string> {
  // biome-ignore lint/performance/useDomNodeTextContent: hidden text is not shown
  return view.evaluate((document) => document.body.innerText);
}

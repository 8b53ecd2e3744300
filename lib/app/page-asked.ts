import { STAY } from '../text/stay-address.ts';

/**
 * Whether a page is wanted as it is: its address says so, or somebody came back to it or loaded it again; or it is only being got ready
 * (prerendered), and nobody sees it yet. `navigations` are the entries of the page's own navigation.
 */
export function isAsked(document: object, hash: string, navigations: readonly PerformanceEntry[]): boolean {
  const type: unknown = navigations[0] && Reflect.get(navigations[0], 'type');
  return (
    hash === STAY || Reflect.get(document, 'prerendering') === true || type === 'back_forward' || type === 'reload'
  );
}

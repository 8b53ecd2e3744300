import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

const KINDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** The rules that look at colours: where the markup was looked at in one theme already, they are what another can break. */
const OF_COLOURS = ['color-contrast', 'link-in-text-block'];

export interface AxeOptions {
  /** What to look at, by a selector; everything where not given. */
  within?: string;
  /** Rules to leave out. */
  without?: readonly string[];
  /** Only the rules that look at colours. */
  colours?: boolean;
}

/** Runs axe in the page; gives a line for each element with which something is wrong. */
const run = ({ within = 'html', without = [], colours = false }: AxeOptions): string => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  const options = colours ? { runOnly: OF_COLOURS } : { runOnly: KINDS, rules };
  return `axe.run(${JSON.stringify(within)}, ${JSON.stringify(options)}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ': ' + target.join(' ') + ': ' + failureSummary)))`;
};

/** Brings what is still moving to its end, where Firefox leaves it that lets a page change its colours behind others; tells whether nothing moves. */
function settle(): boolean {
  const moving = document.getAnimations();
  for (const animation of moving) animation.finish();
  return moving.length === 0;
}

/** What axe finds wrong with a page, one line an element. */
export async function accessibilityFaults(page: Page, options: AxeOptions = {}): Promise<string[]> {
  await until('colours to settle', () => page.evaluate(settle));
  await page.evaluate(axe.source);
  return (await page.evaluate(run(options))) as string[];
}

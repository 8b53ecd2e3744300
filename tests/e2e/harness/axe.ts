import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

const KINDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Runs axe in the page; gives a line for each element with which something is wrong. */
const run = (within: string, without: readonly string[]): string => {
  const rules = Object.fromEntries(without.map((rule) => [rule, { enabled: false }]));
  return `axe.run(${JSON.stringify(within)}, ${JSON.stringify({ runOnly: KINDS, rules })}).then(({ violations }) =>
    violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
      id + ': ' + target.join(' ') + ': ' + failureSummary)))`;
};

/** Brings what is still moving to its end, where Firefox leaves it that lets a page change its colours behind others; tells whether nothing moves. */
function settle(): boolean {
  const moving = document.getAnimations();
  for (const animation of moving) animation.finish();
  return moving.length === 0;
}

/** What axe finds wrong with a page, or with the part of it that a selector names, one line an element; `without` some of its rules. */
export async function accessibilityFaults(
  page: Page,
  within = 'html',
  without: readonly string[] = [],
): Promise<string[]> {
  await until('colours to settle', () => page.evaluate(settle));
  await page.evaluate(axe.source);
  return (await page.evaluate(run(within, without))) as string[];
}

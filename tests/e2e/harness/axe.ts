import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { until } from './until.ts';

const RUN = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] }).then(
  ({ violations }) => violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) =>
    id + ': ' + target.join(' ') + ': ' + failureSummary)))`;

/** What axe finds wrong with a page, one line an element; empty where all is well. */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await until('colours to settle', () => page.evaluate(() => document.getAnimations().length === 0));
  await page.evaluate(axe.source);
  return (await page.evaluate(RUN)) as string[];
}

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';

const ARTIFACTS = join(import.meta.dirname, '../../../artifacts');

/** Puts a picture of the page, as it is seen or in full length, into artifacts/<name>.png; gives the file's path. */
export async function takeScreenshot(page: Page, name: string, { full = false } = {}): Promise<string> {
  await mkdir(ARTIFACTS, { recursive: true });
  const path = join(ARTIFACTS, `${name}.png`);
  await page.screenshot({ path: path as `${string}.png`, fullPage: full });
  return path;
}

/** A picture in the theme that the page wears, and one, `<name>-dark`, in the dark one. */
export async function takeBothThemes(page: Page, name: string): Promise<void> {
  const wear = (theme: string) =>
    page.evaluate(async (wanted) => {
      document.documentElement.dataset['theme'] = wanted;
      // Colours go over into each other.
      await Promise.all(document.getAnimations().map(({ finished }) => finished));
    }, theme);
  const worn = await page.evaluate(() => document.documentElement.dataset['theme'] ?? 'light');
  await takeScreenshot(page, name);
  await wear('dark');
  await takeScreenshot(page, `${name}-dark`);
  await wear(worn);
}

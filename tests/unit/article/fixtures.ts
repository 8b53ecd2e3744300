import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

export interface Fixture {
  /** The portals' family, or `layouts` for systems that no family knows. */
  family: string;
  slug: string;
  folder: string;
  url: URL;
  html: string;
}

const FIXTURES = path.join(import.meta.dirname, '../../fixtures');
const ROOT = path.join(FIXTURES, 'portals');

/** Every fixture page, its address taken from the page's first comment. */
export function readFixtures(): Fixture[] {
  return readdirSync(ROOT).flatMap((family) => fixturesIn(path.join(ROOT, family)));
}

/** Pages of systems that no family knows: the general path's own. */
export function readLayouts(): Fixture[] {
  return fixturesIn(path.join(FIXTURES, 'layouts'));
}

function fixturesIn(root: string): Fixture[] {
  const family = path.basename(root);
  return readdirSync(root).map((slug) => {
    const folder = path.join(root, slug);
    const html = readFileSync(path.join(folder, 'source.html'), 'utf8');
    const address = /^<!-- (\S+) -->/.exec(html)?.[1];
    if (!address) throw new Error(`${folder}: the first line must be a comment with the page's address`);
    return { family, slug, folder, url: new URL(address), html };
  });
}

/** A document of the DOM that tests run on. */
export function openDocument(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

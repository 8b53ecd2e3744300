import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseHTML } from 'linkedom';

export interface Fixture {
  family: string;
  slug: string;
  folder: string;
  url: URL;
  html: string;
}

const ROOT = path.join(import.meta.dirname, '../../fixtures/portals');

/** Every fixture page, its address taken from the page's first comment. */
export function readFixtures(): Fixture[] {
  return readdirSync(ROOT).flatMap((family) =>
    readdirSync(path.join(ROOT, family)).map((slug) => {
      const folder = path.join(ROOT, family, slug);
      const html = readFileSync(path.join(folder, 'source.html'), 'utf8');
      const address = /^<!-- (\S+) -->/.exec(html)?.[1];
      if (!address) throw new Error(`${folder}: the first line must be a comment with the page's address`);
      return { family, slug, folder, url: new URL(address), html };
    }),
  );
}

/** A document of the DOM that tests run on. */
export function openDocument(html: string): Document {
  return parseHTML(html).document as unknown as Document;
}

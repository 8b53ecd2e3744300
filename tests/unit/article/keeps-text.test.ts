import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { draftText } from '../../../lib/article/blocks/draft.ts';
import { BlockReader } from '../../../lib/article/blocks/read.ts';
import { findContent, openPage } from '../../../lib/article/content.ts';
import { createTracer } from '../../../lib/article/trace.ts';
import { openDocument, readFixtures } from './fixtures.ts';

const CORPUS = path.join(import.meta.dirname, '../../../../shared/corpus/wcxb-dev/html');
const LEAST_KEPT = 0.995;

const wordsOf = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];

/** Letters of the content that the pipeline decided on, and those of them that the blocks hold. */
function measure(html: string, url: URL): { total: number; kept: number } {
  const document = openDocument(html);
  const page = openPage(document);
  const content = page && findContent(page, document, url, '', createTracer(undefined));
  if (!content) return { total: 0, kept: 0 };
  const wanted = wordsOf(content.textContent ?? '').join('');
  const drafts = new BlockReader(url).read(content);
  const held = drafts.map((draft) => wordsOf(draftText(draft)).join('')).join('');
  return { total: wanted.length, kept: Math.min(wanted.length, held.length) };
}

function share(pages: { html: string; url: URL }[]): number {
  let total = 0;
  let kept = 0;
  for (const { html, url } of pages) {
    const measured = measure(html, url);
    total += measured.total;
    kept += measured.kept;
  }
  return kept / total;
}

describe('blocks', () => {
  it('keep the text of the fixtures', () => {
    expect(share(readFixtures())).toBeGreaterThanOrEqual(LEAST_KEPT);
  });

  it.runIf(existsSync(CORPUS))('keep the text of a corpus, where it is at hand', { timeout: 120_000 }, () => {
    const pages = readdirSync(CORPUS)
      .filter((_, index) => index % 6 === 0)
      .map((file) => ({
        html: gunzipSync(readFileSync(path.join(CORPUS, file))).toString('utf8'),
        url: new URL('https://corpus.invalid/'),
      }));
    expect(share(pages)).toBeGreaterThanOrEqual(LEAST_KEPT);
  });
});

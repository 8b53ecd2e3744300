import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { type Draft, runsOf } from '../../../lib/article/blocks/draft.ts';
import { BlockReader } from '../../../lib/article/blocks/read.ts';
import { cleanChosen, findContent, openPage } from '../../../lib/article/content.ts';
import { applyFamily } from '../../../lib/article/portals/apply.ts';
import { familyNamed } from '../../../lib/article/portals/index.ts';
import { createTracer } from '../../../lib/article/trace.ts';
import { openDocument, readFixtures } from './fixtures.ts';

const CORPUS = path.join(import.meta.dirname, '../../../../shared/corpus/wcxb-dev/html');
const LEAST_KEPT = 0.995;

interface Measured {
  total: number;
  kept: number;
}

/** Letters and digits alone: what spaces and marks become is the blocks' own affair. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

/** Every stretch of text of the content, in the order of the page. */
function stretches(content: Element): string[] {
  const found: string[] = [];
  const walk = (node: Node): void => {
    if (node.nodeType === 3) {
      const letters = lettersOf(node.nodeValue ?? '');
      if (letters) found.push(letters);
    }
    for (let child = node.firstChild; child; child = child.nextSibling) walk(child);
  };
  walk(content);
  return found;
}

/**
 * How much of the content the blocks hold: each stretch of its text is looked for after the one before it, and where it is not there, for
 * captions and notes move, anywhere, but no place counts twice.
 */
function measureDrafts(content: Element, drafts: readonly Draft[]): Measured {
  let held = drafts
    .map(({ block }) =>
      lettersOf(
        runsOf(block)
          .map((run) => run.text)
          .join(''),
      ),
    )
    .join('');
  const measured = { total: 0, kept: 0 };
  let from = 0;
  for (const text of stretches(content)) {
    measured.total += text.length;
    const after = held.indexOf(text, from);
    const at = after >= 0 ? after : held.indexOf(text);
    if (at < 0) continue;
    measured.kept += text.length;
    held = `${held.slice(0, at)}\u0000${held.slice(at + text.length)}`;
    if (after >= 0) from = after;
  }
  return measured;
}

/** The content that the pipeline decides on, by the family's rules where one is named, and its blocks. */
function measure(html: string, url: URL, family?: string): Measured {
  const document = openDocument(html);
  const page = openPage(document);
  const tracer = createTracer(undefined);
  const rules = family ? familyNamed(family) : undefined;
  const chosen = page && rules && applyFamily(page.body, rules, tracer)?.body;
  const content = chosen ? cleanChosen(chosen, url, tracer) : page && findContent(page, document, url, '', tracer);
  if (!content) return { total: 0, kept: 0 };
  // Reading takes inner lists out of the content.
  const whole = content.cloneNode(true) as Element;
  return measureDrafts(whole, new BlockReader(url).read(content));
}

const shareOf = ({ total, kept }: Measured) => (total === 0 ? 1 : kept / total);

describe('blocks', () => {
  it.each(readFixtures())('keep the text of $family/$slug', ({ html, url, family }) => {
    expect(shareOf(measure(html, url, family))).toBeGreaterThanOrEqual(LEAST_KEPT);
  });

  it.runIf(existsSync(CORPUS))('keep the text of a corpus, where it is at hand', { timeout: 300_000 }, () => {
    const all = { total: 0, kept: 0 };
    const poor: string[] = [];
    for (const file of readdirSync(CORPUS)) {
      const html = gunzipSync(readFileSync(path.join(CORPUS, file))).toString('utf8');
      const measured = measure(html, new URL('https://corpus.invalid/'));
      all.total += measured.total;
      all.kept += measured.kept;
      if (shareOf(measured) < LEAST_KEPT) poor.push(`${file} ${shareOf(measured).toFixed(4)}`);
    }
    expect(shareOf(all), poor.join('\n')).toBeGreaterThanOrEqual(LEAST_KEPT);
    expect(poor.length, poor.join('\n')).toBeLessThanOrEqual(6);
  });

  it('would be seen to lose a line', () => {
    const content = openDocument(
      '<body><div id="x"><p>Một đoạn văn.</p><p>Đoạn sau nữa.</p></div></body>',
    ).querySelector('#x');
    const drafts = content ? new BlockReader(new URL('https://a.vn/')).read(content) : [];
    expect(content && shareOf(measureDrafts(content, drafts))).toBe(1);
    expect(content && shareOf(measureDrafts(content, drafts.slice(1)))).toBeLessThan(0.6);
    expect(
      content &&
        shareOf(
          measureDrafts(
            content,
            [drafts[0], drafts[0]].flatMap((draft) => draft ?? []),
          ),
        ),
    ).toBeLessThan(0.6);
  });
});

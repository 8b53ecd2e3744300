import { browser } from 'wxt/browser';
import type { Article } from '../article/types.ts';
import { type ReadResult, readPage } from './read-page.ts';

/** The facts of a page that was extracted wrongly, as a text that a person can send; nothing is sent by itself. */
export function reportText(url: string, version: string, agent: string, reading: ReadResult): string {
  const lines = [`Dễ Đọc ${version}`, agent, url, ''];
  if (!reading.ok) return [...lines, `not read: ${reading.reason}`].join('\n');
  const { article, detection } = reading;
  return [
    ...lines,
    ...(detection
      ? [
          `detection: ${detection.isArticle} ${detection.confidence} ${detection.portal ?? ''} (${detection.reasons.join('; ')})`,
        ]
      : []),
    ...fieldLines(article),
    '',
    ...(article.trace ?? []).map(({ step, reason, node, text }) => `${step}: ${reason}: ${node}: ${text}`),
  ].join('\n');
}

function fieldLines(article: Article): string[] {
  const fields = ['title', 'lead', 'byline', 'source', 'publishedAt', 'siteName'] as const;
  const counts = Map.groupBy(article.blocks, (block) => block.type);
  return [
    ...fields.map((name) => `${name}: ${article[name] ?? '–'}`),
    `blocks: ${[...counts].map(([type, blocks]) => `${blocks.length} ${type}`).join(', ')}`,
    `words: ${article.wordCount}`,
  ];
}

/** Reads the tab's page once more with its trace, and gives the report. */
export async function makeReport(tab: { id: number; url?: string | undefined }): Promise<string> {
  const reading = await readPage(tab.id, { trace: true, detect: true });
  return reportText(tab.url ?? '', browser.runtime.getManifest().version, navigator.userAgent, reading);
}

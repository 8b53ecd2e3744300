import { countWords } from '../text/index.ts';
import { attributeOf, findAll, namesOf, textOf } from './nodes.ts';
import { relinkNotes } from './notes/link.ts';
import { safeUrl } from './safe-url.ts';
import { blockText } from './text.ts';
import type { Article, Block } from './types.ts';

const NEXT =
  /^[\s»›>→]*(?:trang (?:sau|tiếp(?: theo)?|kế(?: tiếp)?)|phần tiếp theo|xem tiếp|next(?: page)?|older)?[\s»›>→]*$/i;
const PAGED = /pag(?:e|ing|er|ination)|phan-?trang|trang/i;

/** The address without what counts its pages, and the number of the page. */
function pageOf(address: URL): { stem: string; number: number } {
  let number = 1;
  const path = address.pathname.replace(/[-_/](?:trang|page|p)[-_/]?(\d{1,3})(?=[/.]|$)/i, (_, digits: string) => {
    number = Number(digits);
    return '';
  });
  const query = new URLSearchParams(address.search);
  for (const name of ['page', 'trang', 'p', 'paged']) {
    const value = query.get(name);
    if (value && /^\d{1,3}$/.test(value)) {
      number = Number(value);
      query.delete(name);
    }
  }
  return { stem: `${address.host}${path.replace(/\/$/, '')}?${query}`, number };
}

/** The address of the next page of the same article ("Trang sau", "Trang 2", `rel=next`); undefined where there is none. */
export function findNextPage(body: Element, document: Document, url: URL): string | undefined {
  const here = pageOf(url);
  const links = [...findAll(document, 'link[rel~="next"][href]'), ...findAll(body, 'a[href]').filter(isPaging)];
  for (const link of links) {
    const href = safeUrl(attributeOf(link, 'href'), url, 'link');
    const target = href ? URL.parse(href) : null;
    if (!href || !target) continue;
    const there = pageOf(target);
    if (there.stem === here.stem && there.number === here.number + 1) return href;
  }
  return undefined;
}

function isPaging(link: Element): boolean {
  if (/\bnext\b/.test(attributeOf(link, 'rel'))) return true;
  const text = textOf(link);
  if (text.length > 24) return false;
  if (text !== '' && NEXT.test(text)) return true;
  const numbered = /^(?:(?:trang|page)\s*)?\d{1,3}$/i.test(text);
  const around = `${namesOf(link)} ${link.parentElement ? namesOf(link.parentElement) : ''} ${link.parentElement?.parentElement ? namesOf(link.parentElement.parentElement) : ''}`;
  return numbered && (/^(?:trang|page)/i.test(text) || PAGED.test(around));
}

/**
 * One article out of two pages of it. Title, lead and date are the first page's; blocks that the second page repeats (its lead, a
 * picture) are left out; the signature is the last page's. Neither article is changed.
 */
export function joinPages(first: Article, next: Article): Article {
  const said = new Set([first.lead ?? '', ...first.blocks.map(keyOf)]);
  const kept = first.blocks.filter(
    (block) => block.type !== 'signature' || next.blocks.every((other) => other.type !== 'signature'),
  );
  const ids = new Set(kept.map((block) => block.id));
  const renamed = new Map<string, string>();
  const fresh = next.blocks
    .filter((block) => keyOf(block) === '' || !said.has(keyOf(block)))
    .map((block) => {
      const id = freshId(block.id, ids);
      if (id !== block.id) renamed.set(block.id, id);
      return { ...block, id };
    });
  const added = relinkNotes(fresh, renamed);
  const blocks = [...kept, ...added];
  const byline = first.byline ?? next.byline;
  const attachments = [...(first.attachments ?? []), ...(next.attachments ?? [])].filter(
    (attachment, index, all) => all.findIndex((other) => other.href === attachment.href) === index,
  );
  const { nextPage: _followed, ...rest } = first;
  return {
    ...rest,
    blocks,
    wordCount: countWords([first.title, first.lead ?? '', ...blocks.map(blockText)].join('\n')),
    ...(byline && { byline }),
    ...(attachments.length > 0 && { attachments }),
    ...(next.nextPage && { nextPage: next.nextPage }),
  };
}

function keyOf(block: Block): string {
  return block.type === 'figure' ? (block.images[0]?.src ?? '') : blockText(block);
}

function freshId(id: string, used: Set<string>): string {
  let fresh = id;
  for (let count = 2; used.has(fresh); count++) fresh = `${id}-${count}`;
  used.add(fresh);
  return fresh;
}

import type { Draft } from './blocks/draft.ts';
import { runsOf } from './blocks/draft.ts';
import { plainText } from './blocks/inline.ts';
import { attributeOf, findAll, namesOf, textOf } from './nodes.ts';
import { safeUrl } from './safe-url.ts';
import type { Attachment } from './types.ts';

const DOCUMENT = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|7z|odt|ods)(?:[?#]|$)/i;
const ATTACHED = /attach|dinh-?kem|file|tep-?tin|tai-?lieu|download/i;
const SAYS_NOTHING = /^(?:tải (?:về|xuống)|tải (?:file|tệp)|xem(?: chi tiết)?|download|file|tệp|pdf|docx?)?$/i;
const MOST = 40;
/** Boxes of attached files hold tables: so many levels may stand between a link and its box. */
const LEVELS = 7;

/** Documents that the article hands out: links to them in its blocks, and the page's box of attached files. */
export function findAttachments(drafts: readonly Draft[], boxed: readonly Attachment[]): Attachment[] {
  const inText = drafts.flatMap((draft) =>
    runsOf(draft.block).flatMap((run) =>
      run.href && isDocument(run.href) ? [{ href: run.href, title: plainText([run]) || nameOf(run.href) }] : [],
    ),
  );
  const found = new Map<string, Attachment>();
  for (const attachment of [...inText, ...boxed])
    if (!found.has(attachment.href)) found.set(attachment.href, attachment);
  return [...found.values()].slice(0, MOST);
}

/** Links to documents in boxes of attached files, wherever the page has them; read before such boxes are dropped. */
export function boxedAttachments(body: Element, base: URL): Attachment[] {
  return findAll(body, 'a[href]').flatMap((link) => {
    const raw = attributeOf(link, 'href');
    if (!DOCUMENT.test(raw) || !isBoxed(link)) return [];
    const href = safeUrl(raw, base, 'link');
    return href && isDocument(href) ? [{ href, title: titleOf(link) || nameOf(href) }] : [];
  });
}

/** What the link says; where it only says "Tải về", what its row of a table or list says. */
function titleOf(link: Element): string {
  const own = textOf(link);
  const row = SAYS_NOTHING.test(own) ? link.closest('tr,li') : null;
  const cells = row?.localName === 'tr' ? [...row.children].map(textOf) : [textOf(row)];
  const told = cells.map((cell) => cell.replace(own, '').trim()).find((cell) => /\p{L}{2}/u.test(cell));
  return (told ?? own).normalize('NFC');
}

function isBoxed(link: Element): boolean {
  let at: Element | null = link;
  for (let level = 0; level < LEVELS && at; level++, at = at.parentElement) if (ATTACHED.test(namesOf(at))) return true;
  return false;
}

function isDocument(href: string): boolean {
  return DOCUMENT.test(URL.parse(href)?.pathname ?? '');
}

function nameOf(href: string): string {
  const path = URL.parse(href)?.pathname ?? href;
  return path.slice(path.lastIndexOf('/') + 1);
}

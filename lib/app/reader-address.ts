import type { ReadFailure } from './read-page.ts';

/** What a reader page is opened with. */
export interface ReaderRequest {
  /** The record to show. */
  id?: string;
  /** The portal's page, so that a pruned draft can still offer it. */
  url?: string;
  /** Opened by itself, as its site is always opened. */
  auto?: boolean;
  /** Start speaking at once. */
  listen?: boolean;
  /** Nothing could be read: the page says why. */
  problem?: ReadFailure;
}

const PAGE = '/reader.html';
const PROBLEMS: ReadonlySet<string | null> = new Set<ReadFailure>(['forbidden', 'gone', 'no-article', 'failed']);

/** The extension-relative address of a reader page. */
export function readerAddress({ id, url, auto, listen, problem }: ReaderRequest): string {
  const query = new URLSearchParams();
  if (id) query.set('id', id);
  if (url) query.set('url', url);
  if (auto) query.set('auto', '1');
  if (listen) query.set('listen', '1');
  if (problem) query.set('problem', problem);
  return `${PAGE}?${query}`;
}

/** Reads a reader page's own address back; anything odd in it is left out. The original is http or https, or absent. */
export function parseReaderAddress(href: string): ReaderRequest {
  const query = new URL(href).searchParams;
  const id = query.get('id');
  const url = webAddress(query.get('url'));
  const problem = query.get('problem');
  return {
    ...(id && { id }),
    ...(url && { url }),
    ...(query.get('auto') === '1' && { auto: true }),
    ...(query.get('listen') === '1' && { listen: true }),
    ...(PROBLEMS.has(problem) && { problem: problem as ReadFailure }),
  };
}

function webAddress(raw: string | null): string | undefined {
  const address = URL.parse(raw ?? '');
  return address && /^https?:$/.test(address.protocol) ? address.href : undefined;
}

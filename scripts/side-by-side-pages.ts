import type { PortalPage } from '../tests/e2e/portal-pages.ts';

/** What a reader should find of a page. */
export interface Parts {
  title: string;
  lead: string | undefined;
  byline: string | undefined;
  /** The day of publication, in the ways in which it is written. */
  dates: string[];
  captions: string[];
  /** Plain paragraphs. */
  paragraphs: string[];
  /** Every word of the page that belongs to the article. */
  expected: ReadonlySet<string>;
}

/** Reads an expected.md. */
export function partsOf({ title, expected }: PortalPage): Parts {
  const fact = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(expected)?.[1];
  const [, , text = ''] = expected.split(/^---$/m);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [year = 0, month = 0, day = 0] = (fact('publishedAt') ?? '').slice(0, 10).split('-').map(Number);
  const two = (number: number) => String(number).padStart(2, '0');
  return {
    title,
    lead: fact('lead'),
    byline: fact('byline') ?? fact('source'),
    dates: [`${day}/${month}/${year}`, `${two(day)}/${two(month)}/${year}`, `${two(day)}-${two(month)}-${year}`],
    captions: lines.filter((line) => /^\*[^*].*\*$/.test(line)).map((line) => line.slice(1, -1)),
    paragraphs: lines.filter((line) => /^[^#>*|!\-—[\d\\]/.test(line) && !/[*_[\]\\]/.test(line)),
    expected: new Set(expected.split(/[\s|*_[\]()#>]+/)),
  };
}

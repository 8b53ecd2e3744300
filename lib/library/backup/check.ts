import type { Article, Block } from '../../article/types.ts';
import { MARK_COLOURS, type Mark, type MarkPart } from '../marks/mark.ts';
import { type Head, PICTURE_FAILURES, type PictureState, type Position, type Version } from '../types.ts';
import type { ArticlePart } from './format.ts';

type Fields = Readonly<Record<string, unknown>>;
type Check = (value: unknown) => boolean;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const isText: Check = (value) => typeof value === 'string';
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const fields =
  (checks: Readonly<Record<string, Check>>): Check =>
  (value) =>
    isFields(value) && Object.entries(checks).every(([name, check]) => check(value[name]));

/** A check of a field that may be absent. */
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const oneOf =
  (...values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const isOptionalText = optional(isText);

/** The days of a calendar end a hundred million days from 1970: https://tc39.es/ecma262/#sec-time-values-and-time-range */
const isTime: Check = (value) => typeof value === 'number' && Math.abs(value) <= 8.64e15;

const isRuns = listOf(fields({ text: isText, href: isOptionalText, note: isOptionalText }));
const isImage = fields({ src: isText, alt: isText });
const isItems: Check = listOf(
  (item) => isFields(item) && isRuns(item['runs']) && optional(fields({ items: isItems }))(item['list']),
);
const withRuns = fields({ runs: isRuns });

/** What each kind of block must hold for the reader and the exports to take it. */
const BLOCKS: Readonly<Record<Block['type'], Check>> = {
  heading: fields({ runs: isRuns, level: oneOf(2, 3, 4) }),
  paragraph: fields({ runs: isRuns, align: oneOf(undefined, 'center', 'right') }),
  quote: fields({ paragraphs: listOf(isRuns) }),
  list: fields({ items: isItems, start: optional(Number.isFinite) }),
  figure: fields({ images: listOf(isImage), caption: isRuns }),
  table: fields({ caption: isRuns, rows: listOf(listOf(withRuns)) }),
  'video-link': fields({ href: isText, title: isText, poster: optional(isImage) }),
  note: withRuns,
  signature: withRuns,
};

/** Only the table's own names: every object has a `constructor`, which takes anything. */
const isBlock: Check = (block) =>
  isFields(block) &&
  isText(block['id']) &&
  Object.hasOwn(BLOCKS, String(block['type'])) &&
  BLOCKS[block['type'] as Block['type']](block);

/** An article came from a page of the web, or from a file that the reader opened: its address is a link here and in exports. */
const isPageAddress: Check = (value) =>
  typeof value === 'string' && /^(?:https?|file):$/.test(URL.parse(value)?.protocol ?? '');

const isArticle = fields({
  url: isPageAddress,
  canonicalUrl: optional(isPageAddress),
  nextPage: optional(isPageAddress),
  attachments: optional(listOf(fields({ href: isText, title: isText }))),
  title: isText,
  language: isText,
  blocks: listOf(isBlock),
  lead: isOptionalText,
  byline: isOptionalText,
  source: isOptionalText,
  siteName: isOptionalText,
  publishedAt: isOptionalText,
});

const SAFE_HREF = /^(https?:|mailto:)/i;
const SAFE_SRC = /^(https?:|data:image\/(png|jpe?g|gif|webp|avif)[;,])/i;

/** For `JSON.parse`: addresses that a page could not have given become empty. */
export function dropUnsafeAddress(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  if (name === 'href' && !SAFE_HREF.test(value)) return '';
  return name === 'src' && !SAFE_SRC.test(value) ? '' : value;
}

const time = (value: unknown): number | undefined => (isTime(value) ? Number(value) : undefined);

function position(value: unknown): Position | undefined {
  if (!isFields(value) || typeof value['blockId'] !== 'string') return undefined;
  return { blockId: value['blockId'], offset: time(value['offset']) ?? 0 };
}

/** What of a head is the reader's own doing; the rest comes from the article again. */
export type OwnFields = Pick<
  Head,
  | 'createdAt'
  | 'savedAt'
  | 'updatedAt'
  | 'openedAt'
  | 'readAt'
  | 'archivedAt'
  | 'position'
  | 'speechPosition'
  | 'tags'
  | 'pictures'
> & { savedAt: number };

function pictureState(state: unknown): PictureState | undefined {
  const { key, failure } = isFields(state) ? state : {};
  if (typeof key === 'string') return { key };
  const known = PICTURE_FAILURES.find((one) => one === failure);
  return known && { failure: known };
}

function ownFields(head: Fields): OwnFields {
  const createdAt = time(head['createdAt']) ?? 0;
  const pictures = isFields(head['pictures'])
    ? Object.entries(head['pictures']).flatMap(([src, state]) => {
        const sound = pictureState(state);
        return sound ? [[src, sound] as const] : [];
      })
    : [];
  const optional = {
    updatedAt: time(head['updatedAt']),
    openedAt: time(head['openedAt']),
    readAt: time(head['readAt']),
    archivedAt: time(head['archivedAt']),
    position: position(head['position']),
    speechPosition: position(head['speechPosition']),
    pictures: pictures.length > 0 ? Object.fromEntries(pictures) : undefined,
  };
  const set = Object.fromEntries(Object.entries(optional).filter(([, value]) => value !== undefined));
  const tags = Array.isArray(head['tags']) ? head['tags'].filter((tag) => typeof tag === 'string') : [];
  return { createdAt, savedAt: time(head['savedAt']) ?? createdAt, tags, ...set };
}

const isCount: Check = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isMarkPart = fields({
  blockId: isText,
  place: isCount,
  start: isCount,
  end: isCount,
  quote: (value) => typeof value === 'string' && value.trim() !== '',
  prefix: isText,
  suffix: isText,
});
const isMark = fields({
  id: isText,
  colour: oneOf(...MARK_COLOURS),
  parts: (value) => Array.isArray(value) && value.length > 0 && value.every(isMarkPart),
  note: isOptionalText,
  createdAt: isTime,
  changedAt: isTime,
});

/** The marks of a part, each rebuilt of its known fields; an odd one is left out. */
function marksOf(value: unknown): Mark[] {
  const marks = Array.isArray(value) ? (value.filter(isMark) as Mark[]) : [];
  return marks.map(({ id, colour, parts, note, createdAt, changedAt }) => ({
    id,
    colour,
    parts: parts.map(
      ({ blockId, place, start, end, quote, prefix, suffix }): MarkPart => ({
        ...{ blockId, place, start, end },
        ...{ quote, prefix, suffix },
      }),
    ),
    ...(note && { note }),
    createdAt,
    changedAt,
  }));
}

/** A part of a backup as an article that every room can take, or undefined where it holds something else. */
export function checkArticlePart(
  text: string,
): (Omit<ArticlePart, 'head'> & { id: string; own: OwnFields; marks: Mark[] }) | undefined {
  const value: unknown = JSON.parse(text, dropUnsafeAddress);
  if (!isFields(value) || !isFields(value['head']) || !isArticle(value['article'])) return undefined;
  const { id } = value['head'];
  if (typeof id !== 'string' || id === '') return undefined;
  const old = Array.isArray(value['versions']) ? value['versions'] : [];
  const isVersion = (version: unknown): version is Version =>
    isFields(version) && isTime(version['replacedAt']) && isArticle(version['article']);
  const versions = old.filter(isVersion).map(({ replacedAt, article }) => ({ id, replacedAt, article }));
  return {
    id,
    own: ownFields(value['head']),
    article: value['article'] as Article,
    versions,
    marks: marksOf(value['marks']),
  };
}

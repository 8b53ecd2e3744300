import { articleText } from '../../article/text.ts';
import { joinMarks } from '../marks/mark.ts';
import { withMarkCount } from '../marks/sheet.ts';
import type { Incoming } from '../schema.ts';
import type { Head, PictureState, Version } from '../types.ts';

const ageOf = (head: Head): number => head.updatedAt ?? head.savedAt ?? 0;
const latest = (a: number | undefined, b: number | undefined): number | undefined =>
  a === undefined && b === undefined ? undefined : Math.max(a ?? 0, b ?? 0);

/** Only the pictures that are here. */
function stored(pictures: Head['pictures'] = {}): Record<string, PictureState> {
  return Object.fromEntries(Object.entries(pictures).filter(([, state]) => 'key' in state));
}

/** What comes with the pictures that have not come with it, and are not here, as missing: they can be asked for again. */
export function withMissing(incoming: Incoming, keys: ReadonlySet<string>): Incoming {
  const { pictures } = incoming.head;
  if (!pictures) return incoming;
  const states = Object.entries(pictures).map(([src, state]): [string, PictureState] => [
    src,
    'key' in state && !keys.has(state.key) ? { failure: 'network' } : state,
  ]);
  return { ...incoming, head: { ...incoming.head, pictures: Object.fromEntries(states) } };
}

/**
 * Joins an article of a backup with the one that is here under its id or address, and keeps the id of the latter: the newer text shows and the other
 * becomes a version, tags, marks and pictures are those of both, and where reading stood is taken from whoever read later. `versions` of what comes back, as
 * those of `here`, are still to be written; `kept` are those that are written already.
 */
export function joinIncoming(here: Incoming, incoming: Incoming, kept: readonly Version[]): Incoming {
  const isNewer = ageOf(incoming.head) > ageOf(here.head);
  const [newer, older] = isNewer ? [incoming, here] : [here, incoming];
  const reader = (incoming.head.openedAt ?? 0) > (here.head.openedAt ?? 0) ? incoming.head : here.head;
  const dates = new Set([...kept, ...here.versions].map(({ replacedAt }) => replacedAt));
  const fresh = incoming.versions.filter(({ replacedAt }) => !dates.has(replacedAt));
  const age = ageOf(newer.head);
  const isChanged = articleText(newer.article) !== articleText(older.article);
  const replaced = isChanged && !dates.has(age) ? [{ replacedAt: age, article: older.article }] : [];
  const readAt = latest(here.head.readAt, incoming.head.readAt);
  const savedAt = here.head.savedAt ?? 0;
  const marks = joinMarks(here.marks, incoming.marks);
  const joined: Head = {
    ...older.head,
    ...newer.head,
    id: here.id,
    createdAt: Math.min(here.head.createdAt, incoming.head.createdAt),
    savedAt,
    // The text stays as new as it is, for whatever comes to be joined with it next.
    ...(age > savedAt && { updatedAt: age }),
    tags: [...new Set([...here.head.tags, ...incoming.head.tags])],
    pictures: { ...here.head.pictures, ...incoming.head.pictures, ...stored(here.head.pictures) },
    ...(reader.position && { position: reader.position }),
    ...(reader.speechPosition && { speechPosition: reader.speechPosition }),
    ...(readAt !== undefined && { readAt }),
    ...(here.head.seq !== undefined && { seq: here.head.seq }),
  };
  const versions = [...fresh, ...replaced].map((version) => ({ ...version, id: here.id }));
  return {
    id: here.id,
    head: withMarkCount(joined, marks),
    article: newer.article,
    versions: [...here.versions, ...versions],
    marks,
  };
}

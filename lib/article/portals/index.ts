import { aspnet } from './aspnet.ts';
import { epi } from './epi.ts';
import type { Family } from './family.ts';
import { liferay } from './liferay.ts';
import { onecms } from './onecms.ts';
import { partyNewspaper } from './party-newspaper.ts';
import { partyPress } from './party-press.ts';
import { sharepointNews } from './sharepoint-news.ts';
import { sharepointPublishing } from './sharepoint-publishing.ts';
import { sharepointTandan } from './sharepoint-tandan.ts';
import { vccorp } from './vccorp.ts';
import { vnexpress } from './vnexpress.ts';
import { vnpt } from './vnpt.ts';

/** Every family, the most telling marks first: a page may carry the marks of two. */
export const FAMILIES: readonly Family[] = [
  sharepointTandan,
  sharepointNews,
  sharepointPublishing,
  vnpt,
  epi,
  onecms,
  vnexpress,
  vccorp,
  partyPress,
  liferay,
  aspnet,
  partyNewspaper,
];

/** The family that a page's marks name; a family that the host hints at goes first. `has` says whether a mark is on the page. */
export function recognizeFamily(has: (mark: string) => boolean, hint: string | undefined): Family | undefined {
  const isMarked = (family: Family) => family.marks.some((group) => group.every(has));
  const hinted = FAMILIES.find((family) => family.name === hint);
  return hinted && isMarked(hinted) ? hinted : FAMILIES.find(isMarked);
}

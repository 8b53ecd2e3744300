import { aspnetSign } from './aspnet.ts';
import { epiSign } from './epi.ts';
import type { FamilySign } from './family.ts';
import { liferaySign } from './liferay.ts';
import { onecmsSign } from './onecms.ts';
import { partyNewspaperSign } from './party-newspaper.ts';
import { partyPressSign } from './party-press.ts';
import { sharepointNewsSign } from './sharepoint-news.ts';
import { sharepointPublishingSign } from './sharepoint-publishing.ts';
import { sharepointTandanSign } from './sharepoint-tandan.ts';
import { vccorpSign } from './vccorp.ts';
import { vnexpressSign } from './vnexpress.ts';
import { vnptSign } from './vnpt.ts';

/** How every family is recognised, the most telling marks first: a page may carry the marks of two. */
export const FAMILY_SIGNS: readonly FamilySign[] = [
  sharepointTandanSign,
  sharepointNewsSign,
  sharepointPublishingSign,
  vnptSign,
  epiSign,
  onecmsSign,
  vnexpressSign,
  vccorpSign,
  partyPressSign,
  liferaySign,
  aspnetSign,
  partyNewspaperSign,
];

/** The family that a page's marks name. `has` says whether a mark is on the page. */
export function recognizeFamily(has: (mark: string) => boolean): FamilySign | undefined {
  return FAMILY_SIGNS.find((sign) => sign.marks.some((group) => group.every(has)));
}

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

/** Every family with its rules. */
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

/** The rules of the family of this name. */
export function familyNamed(name: string): Family | undefined {
  return FAMILIES.find((family) => family.name === name);
}

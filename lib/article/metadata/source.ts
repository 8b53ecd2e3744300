import { foldSpace } from '../nodes.ts';

const TOLD = /^\(?\s*(?:nguồn(?: tin)?\s*[:：]|theo\s*[:：]?\s+(?=[\p{Lu}\d"“]))\s*/iu;
/** An agency's tag at the head of a lead: "TPO - ", "(Mic.gov.vn) –", "(ĐCSVN) –". */
const TAG =
  /^\(?((?:[A-ZĐ][\p{L}\d]*\.)?[\p{Lu}\d]{2,8}(?:[\p{L}\d]*)?|[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.vn)\)?\s*[-–—]\s+/u;

/** The source that a signature or a source line names ("Theo Báo Nhân Dân", "Nguồn: Cổng thông tin"); undefined for a person's name. */
export function sourceIn(line: string): string | undefined {
  const text = foldSpace(line.normalize('NFC'));
  if (!TOLD.test(text)) return undefined;
  const source = text.replace(TOLD, '').replace(/[)\s.]+$/, '');
  return source.length >= 2 && source.length <= 100 ? source : undefined;
}

/** The agency whose tag opens a lead. */
export function agencyTag(lead: string): string | undefined {
  const tag = TAG.exec(lead)?.[1];
  return tag && /\p{Lu}{2}|\.vn$/u.test(tag) ? tag : undefined;
}

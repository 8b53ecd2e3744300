import { shapeOf } from '../../text/index.ts';
import { foldSpace } from '../nodes.ts';

const TOLD = /^\(?\s*(?:nguồn(?: tin)?\s*[:：]|theo\s*[:：]?\s+(?=\S))\s*/i;
/** What stands before the dash at the head of a lead: "TPO - ", "(Mic.gov.vn) –", "(ĐCSVN) –". */
const OPENING = /^\(?(\S+?)\)?\s*[-–—]\s/;
/** The shapes of an agency's letters, and of its host. */
const AGENCY = /^(?:A[Aa0]*\.)?[A0]{2,8}[Aa0]*$/;
const HOST = /^[Aa0-]+(?:\.[Aa0-]+)*$/;

/** The source that a signature or a source line names ("Theo Báo Nhân Dân", "Nguồn: Cổng thông tin"); undefined for a person's name. */
export function sourceIn(line: string): string | undefined {
  const text = foldSpace(line.normalize('NFC'));
  const told = TOLD.exec(text)?.[0];
  if (told === undefined) return undefined;
  const rest = text.slice(told.length);
  if (/theo/i.test(told) && !/^[Aa0"“]/.test(shapeOf(rest.slice(0, 1)))) return undefined;
  const source = rest
    .replace(rest.includes('(') ? /[\s.]+$/ : /[)\s.]+$/, '')
    .replace(/^https?:\/\/(?:www\.)?([^/]+).*$/, '$1');
  return source.length >= 2 && source.length <= 100 ? source : undefined;
}

/** The agency whose tag opens a lead. */
export function agencyTag(lead: string): string | undefined {
  const tag = OPENING.exec(lead)?.[1];
  if (!tag) return undefined;
  const shape = shapeOf(tag);
  const isHost = tag.endsWith('.vn');
  return (AGENCY.test(shape) && (isHost || shape.includes('AA'))) || (isHost && HOST.test(shape)) ? tag : undefined;
}

const PERSON = /^A[a]+(?: A[a]+){1,3}$/;
const OFFICE =
  /^(?:báo|tạp chí|đài|cổng|trang|bộ|sở|ban|cục|tổng cục|thông tấn|truyền hình|tin|công an|hội|ủy ban|văn phòng|trung tâm)(?:\s|$)/i;

/** The source where it is a person: "Theo Mai Phương" names who wrote it. */
export function personIn(source: string | undefined): string | undefined {
  return source && PERSON.test(shapeOf(source)) && !OFFICE.test(source) ? source : undefined;
}

import type { Head } from './types.ts';

const isText = (value: unknown): value is string => typeof value === 'string';

/**
 * A stored head as the list can take it. One that a fault of the disk or an older program left without its fields is marked `isDamaged` and
 * shown as such, with its address if that is left.
 */
export function soundHead(stored: Head): Head {
  const { title, site, url, tags, wordCount } = stored;
  const isSound = isText(title) && isText(site) && isText(url) && Array.isArray(tags) && tags.every(isText);
  if (isSound && Number.isFinite(wordCount)) return stored;
  return {
    ...stored,
    isDamaged: true,
    title: isText(title) ? title : '',
    site: isText(site) ? site : '',
    url: isText(url) ? url : '',
    wordCount: Number.isFinite(wordCount) ? wordCount : 0,
    tags: Array.isArray(tags) ? tags.filter(isText) : [],
  };
}

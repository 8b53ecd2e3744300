import { attributeOf, findAll } from '../nodes.ts';
import { safeUrl } from '../safe-url.ts';
import type { RawBlock } from './draft.ts';

const VIDEO_HOST =
  /(?:^|\.)(?:youtube\.com|youtube-nocookie\.com|youtu\.be|vimeo\.com|dailymotion\.com|facebook\.com|tiktok\.com|zalo\.me|vtv\.vn|mecloud\.vn|epicdn\.me|twitch\.tv|bilibili\.com|v\.qq\.com)$/i;
const VIDEO_PATH = /\.(?:mp4|m3u8|webm|mov)(?:\?|$)|\/(?:embed|video|player)\b/i;

/** A video or a video frame as a link with its poster; undefined for other frames and unsafe addresses. */
export function videoLink(element: Element, base: URL): RawBlock | undefined {
  const raw = sourceOf(element);
  const href = raw ? safeUrl(raw, base, 'link') : undefined;
  if (!href || !/^https?:/.test(href)) return undefined;
  const address = new URL(href);
  if (element.localName === 'iframe' && !VIDEO_HOST.test(address.hostname) && !VIDEO_PATH.test(address.pathname)) {
    return undefined;
  }
  // The text within is for browsers that play none.
  const title = (attributeOf(element, 'title') || attributeOf(element, 'aria-label')).trim();
  const poster = attributeOf(element, 'poster') || attributeOf(element, 'data-poster');
  const src = poster ? safeUrl(poster, base, 'image') : undefined;
  return {
    type: 'video-link',
    href: watchAddress(address),
    title: title.normalize('NFC').slice(0, 200),
    ...(src && { poster: { src, alt: title } }),
  };
}

function sourceOf(element: Element): string {
  for (const name of ['src', 'data-src', 'data-video', 'data-vid', 'data-url']) {
    const value = attributeOf(element, name);
    if (value && value !== 'about:blank') return value;
  }
  return findAll(element, 'source')[0]?.getAttribute('src') ?? '';
}

/** An embedded player's own page, where the address tells it. */
function watchAddress(address: URL): string {
  const youtube = /^\/embed\/([\w-]{6,})/.exec(address.pathname);
  if (youtube && /youtube/.test(address.hostname)) return `https://www.youtube.com/watch?v=${youtube[1]}`;
  return address.href;
}

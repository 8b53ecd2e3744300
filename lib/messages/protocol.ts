import type { OpeningOutcome } from '../app/openings.ts';
import type { Detection } from '../article/types.ts';
import type { MissingPictures } from '../library/pictures/missing.ts';
import type { PictureFailure } from '../library/types.ts';

/** What a remote control may ask of the reader that is speaking. */
export type PlaybackCommand = 'state' | 'toggle' | 'play' | 'pause' | 'previous' | 'next';

/** What the speaking reader answers. */
export interface PlaybackState {
  title: string;
  recordId: string;
  speaking: boolean;
}

/** A picture as a `data:` address, or why there is none. */
export type LentPicture = { data: string } | { failure: PictureFailure };

/**
 * The seven messages. Settings travel by storage and articles by id, one that is being opened apart, so nothing else is needed.
 *
 * - `articleDetected`: a content script tells the background what its page is; `stays`: it was come back to, or asked for as it is.
 * - `keepArticle`: the popup or the reader asks the background to save a record with its pictures, so that closing the page does not stop it.
 * - `leaveReader`: the popup or the background asks a tab's reader page to go back to where it came from.
 * - `libraryChanged`: a reader page tells the background that marks or positions changed, for the backup folder.
 * - `openingOutcome`: a reader page that was opened before its draft was stored asks the background what became of it; the
 *   answer brings the record, so that it is shown before it is stored.
 * - `lendPicture`: a reader page asks the background for a picture of a page without https, which its browser does not load there.
 * - `playback`: the popup or the background asks the reader that speaks; readers that do not speak stay silent.
 */
export interface Protocol {
  articleDetected: { request: Omit<Detection, 'root'> & { stays?: boolean }; response: undefined };
  keepArticle: {
    request: { recordId: string; tabId?: number };
    response: { ok: boolean; id?: string; missing?: MissingPictures; reason?: string };
  };
  leaveReader: { request: Record<never, never>; response: boolean };
  libraryChanged: { request: Record<never, never>; response: undefined };
  lendPicture: { request: { src: string }; response: LentPicture };
  openingOutcome: { request: { recordId: string }; response: OpeningOutcome };
  playback: { request: { command: PlaybackCommand; recordId?: string }; response: PlaybackState | undefined };
}

export type MessageType = keyof Protocol;

/** Who may send a message: any page that our content script runs in, or only the extension's own pages. */
export const MESSAGE_SENDERS: Readonly<Record<MessageType, 'content' | 'extension'>> = {
  articleDetected: 'content',
  keepArticle: 'extension',
  leaveReader: 'extension',
  libraryChanged: 'extension',
  lendPicture: 'extension',
  openingOutcome: 'extension',
  playback: 'extension',
};

const PLAYBACK_COMMANDS: ReadonlySet<unknown> = new Set<PlaybackCommand>([
  'state',
  'toggle',
  'play',
  'pause',
  'previous',
  'next',
]);

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

/** Shape checks of the requests; a message that fails its check is dropped. */
export const MESSAGE_CHECKS: Readonly<Record<MessageType, (request: unknown) => boolean>> = {
  articleDetected: (request) =>
    isRecord(request) &&
    typeof request['isArticle'] === 'boolean' &&
    typeof request['confidence'] === 'number' &&
    Array.isArray(request['reasons']) &&
    (request['stays'] === undefined || typeof request['stays'] === 'boolean'),
  keepArticle: (request) =>
    isRecord(request) &&
    typeof request['recordId'] === 'string' &&
    (request['tabId'] === undefined || Number.isInteger(request['tabId'])),
  leaveReader: isRecord,
  libraryChanged: isRecord,
  lendPicture: (request) =>
    isRecord(request) && typeof request['src'] === 'string' && URL.parse(request['src'])?.protocol === 'http:',
  openingOutcome: (request) => isRecord(request) && typeof request['recordId'] === 'string',
  playback: (request) =>
    isRecord(request) &&
    PLAYBACK_COMMANDS.has(request['command']) &&
    (request['recordId'] === undefined || typeof request['recordId'] === 'string'),
};

import { handleMessage } from '../../messages/handle.ts';
import type { PlaybackCommand, PlaybackState } from '../../messages/protocol.ts';
import type { SpeechFloor } from './floor.ts';
import type { SpeechSession } from './session.ts';

const ACTIONS: Readonly<Record<PlaybackCommand, (session: SpeechSession) => void>> = {
  state: () => undefined,
  toggle: (session) => session.toggle(),
  play: (session) => session.play(),
  pause: (session) => session.pause(),
  previous: (session) => session.dispatch({ type: 'previous-sentence' }),
  next: (session) => session.dispatch({ type: 'next-sentence' }),
};

export interface RemoteOptions {
  session: SpeechSession;
  floor: Pick<SpeechFloor, 'isCurrent' | 'isAnySpeaking'>;
  /** The record that has the article now: saving can move it to an older one of the same address. */
  recordId: () => string;
  title: string;
}

/**
 * Who answers a remote command: the reader that speaks; when none does, the one that the command names, or the one that spoke last
 * when it names none.
 */
export async function answerRemote(
  { session, floor, recordId, title }: RemoteOptions,
  request: { command: PlaybackCommand; recordId?: string },
): Promise<PlaybackState | undefined> {
  const isSpeaking = session.state.peek().status === 'playing';
  const isMeant = request.recordId === undefined ? floor.isCurrent() : request.recordId === recordId();
  if (!isSpeaking && !(isMeant && !(await floor.isAnySpeaking()))) return undefined;
  ACTIONS[request.command](session);
  return { title, recordId: recordId(), speaking: session.state.peek().status === 'playing' };
}

/** Lets popup, shortcuts and menus steer this reader from any tab; gives the stop. */
export function takeRemoteCommands(options: RemoteOptions): () => void {
  return handleMessage('playback', (request) => {
    const { session, floor, recordId } = options;
    const couldAnswer =
      session.state.peek().status === 'playing' ||
      (request.recordId === undefined ? floor.isCurrent() : request.recordId === recordId());
    // Whoever cannot be meant must not promise an answer: the browser takes the first promise for the only one.
    return couldAnswer ? answerRemote(options, request) : undefined;
  });
}

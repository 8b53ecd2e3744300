import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { IconButton } from '../../ui/Button.tsx';
import type { IconName } from '../../ui/icons.ts';
import styles from './player.module.css';

type Move = `${'previous' | 'next'}-${'sentence' | 'paragraph'}`;

const MOVES = {
  'previous-paragraph': { icon: 'previous-paragraph', label: 'speech.previousParagraph' },
  'previous-sentence': { icon: 'previous', label: 'speech.previousSentence', keys: 'ArrowLeft' },
  'next-sentence': { icon: 'next', label: 'speech.nextSentence', keys: 'ArrowRight' },
  'next-paragraph': { icon: 'next-paragraph', label: 'speech.nextParagraph' },
} as const satisfies Record<Move, { icon: IconName; label: string; keys?: string }>;

function MoveButton({ session, move }: { session: SpeechSession; move: Move }) {
  const { t } = useI18n();
  return <IconButton {...MOVES[move]} label={t(MOVES[move].label)} onClick={() => session.dispatch({ type: move })} />;
}

/** Listen and pause, under the name of what it will do. */
export function ListenButton({ session, isPrimary = false }: { session: SpeechSession; isPrimary?: boolean }) {
  const { t } = useI18n();
  const isPlaying = session.state.value.status === 'playing';
  return (
    <span
      class={isPrimary ? styles['primary'] : styles['listen']}
      onPointerEnter={session.warmUp}
      onFocusIn={session.warmUp}
    >
      <IconButton
        icon={isPlaying ? 'pause' : isPrimary ? 'play' : 'listen'}
        solid={isPrimary && !isPlaying}
        label={t(isPlaying ? 'speech.pause' : 'speech.listen')}
        keys="n k"
        onClick={session.toggle}
      />
    </span>
  );
}

/** The five buttons of the player. */
export function Transport({ session }: { session: SpeechSession }) {
  return (
    <div class={styles['transport']}>
      <MoveButton session={session} move="previous-paragraph" />
      <MoveButton session={session} move="previous-sentence" />
      <ListenButton session={session} isPrimary />
      <MoveButton session={session} move="next-sentence" />
      <MoveButton session={session} move="next-paragraph" />
    </div>
  );
}

import { useCallback, useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import type { SpeechPlace } from '../../../lib/app/speech/place.ts';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import type { Article } from '../../../lib/article/types.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Slider } from '../../ui/Slider.tsx';
import { PanelsContext } from '../panels.ts';
import { createAudioMaking } from './audio-making.ts';
import { type DictionaryActions, newDraft } from './Dictionary.tsx';
import { Notes } from './Notes.tsx';
import { Options } from './Options.tsx';
import { Progress } from './Progress.tsx';
import styles from './player.module.css';
import { SleepTimer } from './SleepTimer.tsx';
import { Transport } from './Transport.tsx';
import { useClickToSpeak } from './use-click-to-speak.ts';
import { useFollowing } from './use-following.ts';
import { useSpokenLight } from './use-spoken-light.ts';
import { useSwipe } from './use-swipe.ts';
import { VoicePicker } from './VoicePicker.tsx';

export interface PlayerProps {
  session: SpeechSession;
  article: Article;
  settings: Settings;
  /** The article's element; null while the page is being built. */
  root: () => Element | null;
  /** Where speech stopped the last time. */
  remembered: SpeechPlace | undefined;
  dictionary: DictionaryActions;
  userAgent: string;
  giveFile: (name: string, file: Blob) => void;
}

const OPTIONS_ID = 'panel-speech';
export const RATE = { min: 0.5, max: 3, step: 0.05 } as const;

function RateSlider({ settings }: { settings: Settings }) {
  const { t, number } = useI18n();
  const rate = settings.values.speechRate.value;
  return (
    <Slider
      label={t('speech.rate')}
      {...RATE}
      value={rate}
      text={t('speech.rateText', { rate: number(rate, { maximumFractionDigits: 2 }) })}
      onChange={(value) => settings.set('speechRate', value)}
    />
  );
}

/** Everything to listen with, over the lower edge of the window; lights and follows what is spoken. */
export function Player({ session, article, settings, root, remembered, dictionary, userAgent, giveFile }: PlayerProps) {
  const { t } = useI18n();
  const { open, toggle, close } = useContext(PanelsContext);
  const hasOptions = open === 'speech';
  const opener = useRef<HTMLButtonElement>(null);
  const audio = useMemo(() => createAudioMaking(session, article.title, giveFile), [session, article, giveFile]);
  useEffect(() => audio.cancel, [audio]);
  const draft = useMemo(newDraft, []);
  useSpokenLight(session, article, root);
  useClickToSpeak(session, article, root);
  const player = useRef<HTMLElement>(null);
  const following = useFollowing(session, article, root, player);
  const toLeft = useCallback(() => session.dispatch({ type: 'next-sentence' }), [session]);
  const toRight = useCallback(() => session.dispatch({ type: 'previous-sentence' }), [session]);
  useSwipe(player, { toLeft, toRight });

  return (
    <section
      ref={player}
      class={styles['player']}
      aria-label={t('speech.player')}
      data-foot
      data-status={session.state.value.status}
      onPointerEnter={session.warmUp}
      onFocusIn={session.warmUp}
    >
      {following.isAway.value && (
        <div class={styles['back']}>
          <Button icon="down" onClick={following.comeBack}>
            {t('speech.backToSpoken')}
          </Button>
        </div>
      )}
      <Notes session={session} audio={audio} remembered={remembered} />
      {hasOptions && (
        <Options
          id={OPTIONS_ID}
          session={session}
          settings={settings}
          dictionary={dictionary}
          userAgent={userAgent}
          audio={audio}
          draft={draft}
          opener={opener}
          close={close}
        />
      )}
      <Progress session={session} />
      <div class={styles['bar']}>
        <Transport session={session} />
        <div class={styles['rate']}>
          <RateSlider settings={settings} />
        </div>
        <VoicePicker session={session} />
        <SleepTimer session={session} />
        <IconButton
          icon="settings"
          label={t('speech.options')}
          expanded={hasOptions}
          buttonRef={opener}
          onClick={() => toggle('speech')}
          {...(hasOptions && { controls: OPTIONS_ID })}
        />
      </div>
    </section>
  );
}

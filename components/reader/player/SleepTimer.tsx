import { useEffect, useState } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import styles from './player.module.css';

const MINUTES = [5, 10, 15, 20, 30, 45, 60, 90] as const;
const OFF = 'off';
const END = 'end';
const LOOK_EVERY = 5_000;

/** Whole minutes until the timer, looked at again every few seconds. */
function useMinutesLeft(session: SpeechSession): number | undefined {
  const timer = session.state.value.sleep;
  const [, look] = useState(0);
  useEffect(() => {
    if (timer?.kind !== 'at') return undefined;
    const interval = setInterval(() => look((count) => count + 1), LOOK_EVERY);
    return () => clearInterval(interval);
  }, [timer]);
  const left = session.timeLeft();
  return left === undefined ? undefined : Math.ceil(left / 60_000);
}

/** Stops by itself after some minutes or at the end of the article; shows what is left. */
export function SleepTimer({ session }: { session: SpeechSession }) {
  const { t } = useI18n();
  const { sleep } = session.state.value;
  const minutes = useMinutesLeft(session);
  const [chosen, choose] = useState<string>(OFF);
  // A timer that came along from the article before was chosen there.
  const running =
    chosen === OFF || chosen === END ? String(MINUTES.find((count) => count >= (minutes ?? 0)) ?? OFF) : chosen;
  const shown = sleep === undefined ? OFF : sleep.kind === 'end-of-article' ? END : running;

  function set(value: string): void {
    choose(value);
    session.sleepAfter(value === OFF ? undefined : value === END ? 'end-of-article' : Number(value));
  }

  return (
    <div class={styles['sleep']}>
      <select
        class={styles['select']}
        aria-label={t('speech.sleepSet')}
        value={shown}
        onChange={(event) => set(event.currentTarget.value)}
      >
        <option value={OFF}>{t('speech.sleepOff')}</option>
        {MINUTES.map((count) => (
          <option key={count} value={String(count)}>
            {t('speech.sleepMinutes', { count })}
          </option>
        ))}
        <option value={END}>{t('speech.sleepEnd')}</option>
      </select>
      <span class={styles['left']} role="timer" aria-label={t('speech.sleep')}>
        {minutes !== undefined && t('speech.sleepLeft', { count: minutes })}
      </span>
    </div>
  );
}

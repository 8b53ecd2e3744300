import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { Settings } from '../../../lib/settings/signals.ts';
import { MAX_SCROLL_PACE, MIN_SCROLL_PACE, SCROLL_PACE_STEP } from '../../../lib/settings/steps.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { useFocusHome } from '../../ui/use-focus-home.ts';
import floating from '../floating.module.css';
import styles from './auto-scroll.module.css';
import { scrollSpeed } from './pace.ts';
import { startScrolling } from './scroller.ts';

interface AutoScrollProps {
  article: RefObject<HTMLElement | null>;
  wordCount: number;
  settings: Settings;
  /** The switch that starts it. */
  home: RefObject<HTMLElement | null>;
  stop: () => void;
}

/** Moves the page at reading pace, and holds the tools for it. It is there only while the page moves. */
export function AutoScroll({ article, wordCount, settings, home, stop }: AutoScrollProps) {
  const { t } = useI18n();
  const bar = useRef<HTMLElement>(null);
  useFocusHome(bar, home, { toBefore: true });
  const pace = settings.values.scrollPace.value;
  useEffect(() => {
    const speed = () => scrollSpeed(article.current?.offsetHeight ?? 0, wordCount, settings.values.scrollPace.peek());
    const reduced = matchMedia('(prefers-reduced-motion: reduce)').matches;
    return startScrolling(window, { speed, reduced, onStop: stop });
  }, [article, wordCount, settings, stop]);
  return (
    <section ref={bar} class={`${floating['bar']} ${styles['bar']}`} aria-label={t('scroll.title')}>
      <IconButton
        icon="minus"
        label={t('scroll.slower')}
        keys="["
        disabled={pace <= MIN_SCROLL_PACE}
        onClick={() => settings.set('scrollPace', pace - SCROLL_PACE_STEP)}
      />
      <output class={styles['pace']}>{t('scroll.pace', { count: pace })}</output>
      <IconButton
        icon="plus"
        label={t('scroll.faster')}
        keys="]"
        disabled={pace >= MAX_SCROLL_PACE}
        onClick={() => settings.set('scrollPace', pace + SCROLL_PACE_STEP)}
      />
      <Button icon="pause" kind="quiet" onClick={stop}>
        {t('scroll.stop')}
      </Button>
    </section>
  );
}

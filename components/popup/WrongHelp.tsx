import { useRef, useState } from 'preact/hooks';
import type { PopupModel } from '../../lib/app/popup-model.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { GoingButton } from './GoingButton.tsx';
import styles from './Popup.module.css';

export interface WrongHelpProps {
  model: PopupModel;
  close: () => void;
}

/** The way out when the wrong part of a page was taken: point at the right one, forget it again, or tell us. */
export function WrongHelp({ model, close }: WrongHelpProps) {
  const { t } = useI18n();
  const [said, say] = useState('');
  const picking = useRef<HTMLButtonElement>(null);
  const texts = {
    help: t('pick.help'),
    done: t('pick.done'),
    undo: t('pick.undo'),
    cancelled: t('pick.cancelled'),
  };
  const pick = async () => {
    if (await model.pick(texts)) close();
    else say(t('popup.problem.forbidden'));
  };
  const forget = async () => {
    await model.forgetRegion();
    say(t('popup.regionForgotten'));
  };
  const report = async () => {
    try {
      await navigator.clipboard.writeText(await model.report());
      say(t('popup.reportCopied'));
    } catch (error) {
      // The browser takes no text from a window that is not in front.
      console.warn(error);
      say(t('popup.reportFailed'));
    }
  };
  return (
    <>
      <div class={styles['stack']}>
        <button ref={picking} type="button" onClick={pick}>
          {t('popup.pick')}
        </button>
        {model.region.value && (
          <GoingButton home={picking} onClick={forget}>
            {t('popup.forgetRegion')}
          </GoingButton>
        )}
        <button type="button" onClick={report}>
          {t('popup.report')}
        </button>
      </div>
      <p class={styles['note']} role="status">
        {said}
      </p>
    </>
  );
}

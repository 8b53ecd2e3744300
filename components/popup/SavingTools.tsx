import { useState } from 'preact/hooks';
import type { PopupModel } from '../../lib/app/popup-model.ts';
import type { KeepState } from '../../lib/app/saving/state.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { MessageKey } from '../../lib/i18n/translate.ts';
import type { MissingPictures } from '../../lib/library/pictures/missing.ts';
import { GoingButton } from './GoingButton.tsx';
import styles from './Popup.module.css';

const REASONS = {
  network: 'keep.why.network',
  refused: 'keep.why.refused',
  'not-a-picture': 'keep.why.notPicture',
  unsafe: 'keep.why.unsafe',
  'too-big': 'keep.why.tooBig',
  'no-permission': 'keep.why.noPermission',
  timeout: 'keep.why.timeout',
  quota: 'keep.why.quota',
  cancelled: 'keep.why.cancelled',
} as const satisfies Record<MissingPictures[string], MessageKey>;

/** The last part of an address and its host, which a reader can tell pictures apart by. */
function nameOf(src: string): string {
  if (!URL.canParse(src)) return src;
  const { hostname, pathname } = new URL(src);
  return `${pathname.slice(pathname.lastIndexOf('/') + 1)} (${hostname})`;
}

/** The button that saves: the one that tells whether it is at work. Looked for here, for the popup's first script is short of room. */
const SAVE = {
  get current() {
    return document.querySelector<HTMLElement>('[aria-busy]');
  },
};

interface SavingToolsProps {
  state: KeepState;
  model: Pick<PopupModel, 'retry' | 'skipPictures'>;
}

/** The way out of waiting for pictures, and what can be done about those that did not come. */
export function SavingTools({ state, model }: SavingToolsProps) {
  const { t } = useI18n();
  // Asked for once, the list comes back open after another try.
  const [isListed, setListed] = useState(false);
  const isWaiting = state.kind === 'saving' && state.total > 0;
  const missing = state.kind === 'saved' && state.missing;
  if (!isWaiting && !missing) return null;
  return (
    <div class={styles['stack']}>
      {isWaiting && (
        <GoingButton home={SAVE} onClick={model.skipPictures}>
          {t('keep.skip')}
        </GoingButton>
      )}
      {missing && (
        <>
          <GoingButton home={SAVE} onClick={model.retry}>
            {t('keep.retry')}
          </GoingButton>
          <details class={styles['wrong']} open={isListed} onToggle={(event) => setListed(event.currentTarget.open)}>
            <summary>{t('keep.which')}</summary>
            <MissingList missing={missing} />
          </details>
        </>
      )}
    </div>
  );
}

/** Which pictures are missing, and why. */
function MissingList({ missing }: { missing: MissingPictures }) {
  const { t } = useI18n();
  return (
    <ul class={styles['missing']}>
      {Object.entries(missing).map(([src, failure]) => (
        <li key={src}>
          <a href={src} target="_blank" rel="noreferrer">
            {nameOf(src)}
          </a>
          : {t(REASONS[failure])}
        </li>
      ))}
    </ul>
  );
}

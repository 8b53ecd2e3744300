import type { ReadonlySignal } from '@preact/signals';
import type { PopupModel, PopupView } from '../../lib/app/popup-model.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { ArticleCard } from './ArticleCard.tsx';
import { later } from './later.tsx';
import { NothingHere } from './NothingHere.tsx';
import styles from './Popup.module.css';
import { TypeSize } from './TypeSize.tsx';
import { WrongExtraction } from './WrongExtraction.tsx';

const RemoteControl = later(async () => (await import('./RemoteControl.tsx')).RemoteControl);

interface PopupProps {
  model: PopupModel;
  /** The one type size, in percent. */
  scale: ReadonlySignal<number>;
  /** Ends the popup once a page took over. */
  close: () => void;
}

/** The whole popup: what is being read aloud, what this tab holds, the type size, and the ways out. */
export function Popup({ model, scale, close }: PopupProps) {
  const { t } = useI18n();
  const playback = model.playback.value;
  return (
    <main class={styles['popup']}>
      {playback && <RemoteControl playback={playback} control={model.control} />}
      <View view={model.view.value} model={model} close={close} />
      {offersPicking(model.view.value) && <WrongExtraction model={model} close={close} />}
      <TypeSize scale={scale.value} change={model.changeType} />
      <nav class={styles['links']}>
        <a href="/library.html" target="_blank" rel="noreferrer">
          {t('popup.library')}
        </a>
        <a href="/options.html" target="_blank" rel="noreferrer">
          {t('popup.settings')}
        </a>
      </nav>
    </main>
  );
}

/** Only a portal's page that could be read at all can be pointed at. */
function offersPicking(view: PopupView): boolean {
  return view.kind === 'no-article' || (view.kind === 'article' && view.place === 'portal');
}

function View({ view, model, close }: { view: PopupView; model: PopupModel; close: () => void }) {
  const { t } = useI18n();
  switch (view.kind) {
    case 'looking':
      return (
        <section aria-busy="true">
          <h1 class={styles['title']}>{view.title || t('popup.looking')}</h1>
          <p class={styles['meta']} role="status">
            {t('popup.looking')}
          </p>
        </section>
      );
    case 'article':
      return <ArticleCard article={view.article} place={view.place} model={model} close={close} />;
    case 'no-article':
      return (
        <NothingHere
          sentence={t('popup.noArticle')}
          tryAnyway={() => model.tryAnyway().then((opened) => opened && close())}
        />
      );
    case 'problem':
      return <NothingHere sentence={t(`popup.problem.${view.reason}`)} />;
  }
}

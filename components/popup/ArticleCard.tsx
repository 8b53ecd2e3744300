import type { PopupModel } from '../../lib/app/popup-model.ts';
import type { Article } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import { readingMinutes } from '../../lib/text/index.ts';
import { Facts } from '../ui/Facts.tsx';
import { SavingNews } from '../ui/SavingNews.tsx';
import { AlwaysOpen } from './AlwaysOpen.tsx';
import { later } from './later.tsx';
import styles from './Popup.module.css';

const JoinPages = later(async () => (await import('./JoinPages.tsx')).JoinPages);
const SavingTools = later(async () => (await import('./SavingTools.tsx')).SavingTools);

interface ArticleCardProps {
  article: Article;
  place: 'portal' | 'reader';
  model: PopupModel;
  close: () => void;
}

/** The article that the tab holds, and what can be done with it. */
export function ArticleCard({ article, place, model, close }: ArticleCardProps) {
  const { t, date } = useI18n();
  const saving = model.saving.value;
  const isSaving = saving.kind === 'saving';
  const facts = [
    article.siteName ?? new URL(article.url).hostname,
    article.publishedAt && date(article.publishedAt),
    t('popup.minutes', { count: readingMinutes(article.wordCount) }),
  ].filter((fact): fact is string => Boolean(fact));
  return (
    <section>
      <h1 class={styles['title']}>{article.title}</h1>
      <p class={styles['meta']}>
        <Facts facts={facts} />
      </p>
      <div class={styles['actions']}>
        {place === 'portal' ? (
          <>
            <button type="button" class={styles['primary']} onClick={() => model.read().then(close)}>
              {t('popup.read')}
            </button>
            <button type="button" onClick={() => model.read({ listen: true }).then(close)}>
              {t('popup.listen')}
            </button>
          </>
        ) : (
          <button type="button" class={styles['primary']} onClick={() => model.leave().then(close)}>
            {t('popup.original')}
          </button>
        )}
        <button
          type="button"
          aria-disabled={isSaving || saving.kind === 'saved'}
          aria-busy={isSaving}
          onClick={() => model.save()}
        >
          {t(saving.kind === 'saved' ? 'popup.saved' : 'popup.save')}
        </button>
      </div>
      {place === 'portal' && article.nextPage && <JoinPages join={model.join} />}
      <AlwaysOpen model={model} />
      <p class={styles['note']} role="status">
        <SavingNews state={saving} />
      </p>
      {saving.kind !== 'unsaved' && <SavingTools state={saving} model={model} />}
    </section>
  );
}

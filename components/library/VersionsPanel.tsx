import { useEffect, useState } from 'preact/hooks';
import { articleText } from '../../lib/article/text.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { Head, Version } from '../../lib/library/types.ts';
import { Panel } from '../ui/Panel.tsx';
import styles from './versions.module.css';

interface VersionsPanelProps {
  head: Head;
  load: (id: string) => Promise<readonly Version[]>;
  close: () => void;
}

/** The texts that an article had before its page changed, the latest first. */
export function VersionsPanel({ head, load, close }: VersionsPanelProps) {
  const { t, date } = useI18n();
  const [versions, setVersions] = useState<readonly Version[]>([]);
  useEffect(() => {
    load(head.id).then(setVersions, console.error);
  }, [head.id, load]);
  return (
    <Panel modal wide title={t('library.versions.title')} closeLabel={t('library.close')} close={close}>
      <p class={styles['note']}>{t('library.versions.note')}</p>
      {versions.map(({ replacedAt, article }, at) => (
        <details key={replacedAt} class={styles['version']} open={at === 0}>
          <summary>
            {t('library.versions.until', { date: date(new Date(replacedAt).toISOString().slice(0, 10)) })}
          </summary>
          <article lang="vi">
            <h3>{article.title}</h3>
            {articleText(article)
              .split('\n')
              .map((line, place) => (
                // Lines have no identity of their own: their place is it.
                <p key={place}>{line}</p>
              ))}
          </article>
        </details>
      ))}
    </Panel>
  );
}

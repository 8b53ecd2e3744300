import type { Removal } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './article.module.css';

/** What extraction left out of the page, step by step, for people who mend portals (a developer's setting). */
export function Trace({ trace }: { trace: readonly Removal[] }) {
  const { t } = useI18n();
  return (
    <details class={styles['trace']}>
      <summary>{t('article.trace', { count: trace.length })}</summary>
      <ol>
        {trace.map(({ step, reason, node, text }, index) => (
          <li key={index}>
            <b>{step}</b> · {reason} · <code>{node}</code> {text}
          </li>
        ))}
      </ol>
    </details>
  );
}

import { useEffect, useState } from 'preact/hooks';
import { linkAddresses } from '../../lib/article/links.ts';
import type { Article } from '../../lib/article/types.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import styles from './article.module.css';

/** The addresses of an article's links, numbered as `print.css` numbers the links themselves: on paper alone, for who wants them there. */
export function PrintedLinks({ article }: { article: Article }) {
  const { t } = useI18n();
  const [addresses, setAddresses] = useState<readonly string[]>([]);
  // Once the article is there: nobody waits for what is printed later.
  useEffect(() => setAddresses(linkAddresses(article.blocks)), [article]);
  return (
    addresses.length > 0 && (
      <section class={styles['links']} aria-label={t('article.links')}>
        <h2>{t('article.links')}</h2>
        <ol>
          {addresses.map((address, index) => (
            <li key={index}>{address}</li>
          ))}
        </ol>
      </section>
    )
  );
}

import { useLayoutEffect, useRef } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import styles from './options.module.css';

interface AutoOpenSitesProps {
  sites: readonly string[];
  forget: (host: string) => void;
}

/** The sites whose articles open in the reader by themselves, each with its way out. */
export function AutoOpenSites({ sites, forget }: AutoOpenSitesProps) {
  const { t } = useI18n();
  const box = useRef<HTMLDivElement>(null);
  /** The place whose site is being forgotten: the focus goes to the one that comes there, or to the heading where none is left. */
  const vacated = useRef(-1);
  useLayoutEffect(() => {
    const at = vacated.current;
    vacated.current = -1;
    if (at < 0) return;
    const ways = [...(box.current?.querySelectorAll('button') ?? [])];
    (ways[at] ?? ways.at(-1) ?? box.current?.querySelector('h3'))?.focus();
  }, [sites]);
  return (
    <div ref={box} class={styles['own']}>
      <h3 tabIndex={-1}>{t('options.autoOpen')}</h3>
      <p>{t(sites.length > 0 ? 'options.autoOpenHint' : 'options.autoOpenNone')}</p>
      {sites.length > 0 && (
        <ul>
          {sites.map((host, at) => (
            <li key={host}>
              <span>{host}</span>
              <Button
                icon="trash"
                onClick={() => {
                  vacated.current = at;
                  forget(host);
                }}
              >
                {t('options.autoOpenForget', { host })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

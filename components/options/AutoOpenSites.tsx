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
  return (
    <div class={styles['own']}>
      <h3>{t('options.autoOpen')}</h3>
      <p>{t(sites.length > 0 ? 'options.autoOpenHint' : 'options.autoOpenNone')}</p>
      {sites.length > 0 && (
        <ul>
          {sites.map((host) => (
            <li key={host}>
              <span>{host}</span>
              <Button icon="trash" onClick={() => forget(host)}>
                {t('options.autoOpenForget', { host })}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

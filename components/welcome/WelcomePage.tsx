import { useI18n } from '../../lib/i18n/context.ts';
import { COMMANDS, type CommandName } from '../../lib/shortcuts/table.ts';
import { Keys } from '../reader/HelpSheet.tsx';
import { Button } from '../ui/Button.tsx';
import pairs from '../ui/pairs.module.css';
import styles from './welcome.module.css';

interface WelcomePageProps {
  /** The keys as the browser has set them. */
  shortcuts: ReadonlyMap<CommandName, string>;
  openSample: () => void;
  openSettings: () => void;
}

/** The first minute: pin, four keys, a sample. */
export function WelcomePage({ shortcuts, openSample, openSettings }: WelcomePageProps) {
  const { t } = useI18n();
  return (
    <main class={styles['page']}>
      <h1>{t('welcome.title')}</h1>
      <p class={styles['lead']}>{t('welcome.lead')}</p>
      <ol class={styles['steps']}>
        <li>
          <h2>{t('welcome.pin')}</h2>
          <p>{t('welcome.pinHow')}</p>
        </li>
        <li>
          <h2>{t('welcome.keys')}</h2>
          <p>{t('welcome.keysHow')}</p>
          <dl class={pairs['pairs']}>
            {COMMANDS.filter(({ key }) => key).map(({ name, label }) => {
              const current = shortcuts.get(name);
              return (
                <div key={name}>
                  <dt>{t(label)}</dt>
                  <dd>{current ? <Keys shortcut={current} /> : t('options.shortcutTaken')}</dd>
                </div>
              );
            })}
          </dl>
        </li>
        <li>
          <h2>{t('welcome.try')}</h2>
          <p>{t('welcome.tryHow')}</p>
          <Button kind="primary" onClick={openSample}>
            {t('welcome.tryButton')}
          </Button>
        </li>
      </ol>
      <section class={styles['privacy']}>
        <h2>{t('welcome.privacy')}</h2>
        <p>{t('welcome.privacyHow')}</p>
        <Button icon="settings" onClick={openSettings}>
          {t('welcome.settings')}
        </Button>
      </section>
    </main>
  );
}

import { useI18n } from '../../lib/i18n/context.ts';
import { COMMANDS, READER_KEYS } from '../../lib/shortcuts/table.ts';
import { Panel } from '../ui/Panel.tsx';
import styles from './help.module.css';

const KEY_NAMES: Readonly<Record<string, string>> = {
  ArrowLeft: '←',
  ArrowRight: '→',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Period: '.',
  Comma: ',',
};

/** One shortcut as key caps: `Alt+Shift+Period` → Alt Shift . */
export function Keys({ shortcut }: { shortcut: string }) {
  const parts = shortcut.length > 1 ? shortcut.split('+') : [shortcut];
  return (
    <span class={styles['keys']}>
      {parts.map((part) => (
        <kbd key={part}>{KEY_NAMES[part] ?? part}</kbd>
      ))}
    </span>
  );
}

/** All shortcuts, from the one table. */
export function HelpSheet({ close }: { close: () => void }) {
  const { t } = useI18n();
  return (
    <Panel modal title={t('help.title')} closeLabel={t('reader.close')} close={close}>
      <section>
        <h3>{t('help.here')}</h3>
        <dl class={styles['list']}>
          {READER_KEYS.map(({ action, keys, label }) => (
            <div key={action}>
              <dt>{t(label)}</dt>
              <dd>
                {keys.map((key) => (
                  <Keys key={key} shortcut={key} />
                ))}
              </dd>
            </div>
          ))}
        </dl>
      </section>
      <section>
        <h3>{t('help.everywhere')}</h3>
        <dl class={styles['list']}>
          {COMMANDS.map(({ name, key, label }) => (
            <div key={name}>
              <dt>{t(label)}</dt>
              <dd>{key ? <Keys shortcut={key} /> : t('help.unset')}</dd>
            </div>
          ))}
        </dl>
      </section>
    </Panel>
  );
}

import { useId, useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './bulk.module.css';

interface TagPanelProps {
  /** How many articles are meant. */
  count: number;
  known: readonly string[];
  close: () => void;
  apply: (add: readonly string[], remove: readonly string[]) => void;
}

const tagsOf = (text: string): string[] =>
  text
    .split(/[,;\n]/)
    .map((tag) => tag.trim())
    .filter(Boolean);

/** Tags to add to the chosen articles, or to take away. Several are parted by commas. */
export function TagPanel({ count, known, close, apply }: TagPanelProps) {
  const { t } = useI18n();
  const id = useId();
  const [text, setText] = useState('');
  const tags = tagsOf(text);
  return (
    <Panel modal title={t('library.tagTitle', { count })} closeLabel={t('library.close')} close={close}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (tags.length > 0) apply(tags, []);
        }}
      >
        <label for={id}>{t('library.tagField')}</label>
        <input
          id={id}
          class={styles['field']}
          type="text"
          lang="vi"
          value={text}
          list={`${id}-known`}
          autocomplete="off"
          onInput={(event) => setText(event.currentTarget.value)}
        />
        <datalist id={`${id}-known`}>
          {known.map((tag) => (
            <option key={tag} value={tag} />
          ))}
        </datalist>
        <div class={styles['choices']}>
          <Button kind="primary" type="submit" disabled={tags.length === 0} onClick={() => undefined}>
            {t('library.tagAdd')}
          </Button>
          <Button disabled={tags.length === 0} onClick={() => apply([], tags)}>
            {t('library.tagRemove')}
          </Button>
        </div>
      </form>
    </Panel>
  );
}

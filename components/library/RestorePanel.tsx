import { useState } from 'preact/hooks';
import { useI18n } from '../../lib/i18n/context.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './bulk.module.css';

interface RestorePanelProps {
  close: () => void;
  restore: (file: Blob, mode: 'merge' | 'replace') => void;
}

/** Which file to restore, and what becomes of the articles that are here. */
export function RestorePanel({ close, restore }: RestorePanelProps) {
  const { t } = useI18n();
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [file, setFile] = useState<File | undefined>();
  return (
    <Panel modal title={t('library.restore')} closeLabel={t('library.close')} close={close}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          if (!file) return;
          close();
          restore(file, mode);
        }}
      >
        <label class={styles['file']}>
          {t('library.restoreFile')}
          <input
            type="file"
            accept=".dedoc,application/octet-stream"
            onChange={(event) => setFile(event.currentTarget.files?.[0])}
          />
        </label>
        <Choice
          legend={t('library.restoreMode')}
          value={mode}
          options={[
            { value: 'merge', label: t('library.merge') },
            { value: 'replace', label: t('library.replace') },
          ]}
          onChange={setMode}
          hint={t('library.restoreHint')}
        />
        <Button kind="primary" type="submit" disabled={!file} onClick={() => undefined}>
          {t('library.restoreNow')}
        </Button>
      </form>
    </Panel>
  );
}

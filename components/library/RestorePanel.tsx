import { useState } from 'preact/hooks';
import type { FolderBackup } from '../../lib/app/shelf/folder.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { BackupSource } from '../../lib/library/backup/read.ts';
import { Button } from '../ui/Button.tsx';
import { Choice } from '../ui/Choice.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './bulk.module.css';

type PickedFolder = NonNullable<Awaited<ReturnType<FolderBackup['pickSource']>>>;

interface RestorePanelProps {
  close: () => void;
  restore: (from: Blob | BackupSource, mode: 'merge' | 'replace') => void;
  /** Lets the reader choose a folder; undefined where the browser cannot. */
  pickFolder: FolderBackup['pickSource'] | undefined;
}

/** Which file or folder to restore, and what becomes of the articles that are here. */
export function RestorePanel({ close, restore, pickFolder }: RestorePanelProps) {
  const { t } = useI18n();
  const [mode, setMode] = useState<'merge' | 'replace'>('merge');
  const [file, setFile] = useState<File | undefined>();
  const [folder, setFolder] = useState<PickedFolder | undefined>();
  return (
    <Panel modal title={t('library.restore')} closeLabel={t('library.close')} close={close}>
      <form
        class={styles['form']}
        onSubmit={(event) => {
          event.preventDefault();
          close();
          if (folder) folder.open().then((source) => restore(source, mode), console.error);
          else if (file) restore(file, mode);
        }}
      >
        <div class={styles['file']}>
          <label class={styles['pick']}>
            {t('library.restoreFile')}
            <input
              class="visually-hidden"
              type="file"
              accept=".dedoc,application/octet-stream"
              onChange={(event) => {
                setFile(event.currentTarget.files?.[0]);
                setFolder(undefined);
              }}
            />
          </label>
          <output>{file && !folder && t('library.restoreFileChosen', { name: file.name })}</output>
        </div>
        {pickFolder && (
          <div class={styles['file']}>
            <Button onClick={() => pickFolder().then((picked) => picked && setFolder(picked), console.error)}>
              {t('library.restoreFolder')}
            </Button>
            <output>{folder && t('library.restoreFolderChosen', { name: folder.name })}</output>
          </div>
        )}
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
        <Button kind="primary" type="submit" disabled={!(file || folder)} onClick={() => undefined}>
          {t('library.restoreNow')}
        </Button>
      </form>
    </Panel>
  );
}

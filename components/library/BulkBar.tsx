import { useEffect, useRef, useState } from 'preact/hooks';
import type { RecordWay } from '../../lib/app/shelf/recording.ts';
import { useI18n } from '../../lib/i18n/context.ts';
import type { ExportFormat } from '../../lib/library/export/index.ts';
import { Button } from '../ui/Button.tsx';
import { Panel } from '../ui/Panel.tsx';
import styles from './bulk.module.css';
import { TagPanel } from './TagPanel.tsx';

interface BulkBarProps {
  /** The chosen articles, in the order of the list. */
  chosen: readonly string[];
  /** Those that show, which are meant where none is chosen. */
  shown: readonly string[];
  areArchived: boolean;
  areRead: boolean;
  knownTags: readonly string[];
  selectAll: () => void;
  clear: () => void;
  listen: (ids: readonly string[]) => void;
  exportAs: (ids: readonly string[], format: ExportFormat) => void;
  record: (ids: readonly string[], way: RecordWay) => void;
  tag: (ids: readonly string[], add: readonly string[], remove: readonly string[]) => void;
  archive: (ids: readonly string[], on: boolean) => void;
  markRead: (ids: readonly string[], on: boolean) => void;
  remove: (ids: readonly string[]) => void;
}

const WAYS: readonly RecordWay[] = ['joined', 'each'];
const FORMATS: readonly ExportFormat[] = ['epub', 'html', 'markdown', 'text'];

/** What can be done with several articles at once. Listening and exporting take all that show where none is chosen. */
export function BulkBar({ chosen, shown, areArchived, areRead, knownTags, selectAll, clear, ...deeds }: BulkBarProps) {
  const { t } = useI18n();
  const [panel, setPanel] = useState<'export' | 'tags' | undefined>();
  const none = chosen.length === 0;
  const meant = none ? shown : chosen;
  const close = () => setPanel(undefined);
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A button that has done its work on the chosen ones cannot be pressed again: the focus would be lost with it.
    const used = document.activeElement;
    if (none && used instanceof HTMLButtonElement && used.disabled && bar.current?.contains(used))
      bar.current.querySelector<HTMLElement>('button:not([disabled])')?.focus();
  }, [none]);
  return (
    <div ref={bar} class={styles['bar']} role="toolbar" aria-label={t('library.bulk')}>
      <div class={styles['count']}>
        <output>
          {none ? t('library.count', { count: shown.length }) : t('library.chosen', { count: chosen.length })}
        </output>
        <Button kind="quiet" onClick={none ? selectAll : clear} disabled={shown.length === 0}>
          {t(none ? 'library.selectAll' : 'library.clearSelection')}
        </Button>
      </div>
      <Button icon="listen" disabled={meant.length === 0} onClick={() => deeds.listen(meant)}>
        {t('library.listen')}
      </Button>
      <Button icon="export" disabled={meant.length === 0} onClick={() => setPanel('export')}>
        {t('library.export')}
      </Button>
      <Button icon="marker" disabled={none} onClick={() => setPanel('tags')}>
        {t('library.addTag')}
      </Button>
      <Button icon="check" disabled={none} onClick={() => deeds.markRead(chosen, !areRead)}>
        {t(areRead ? 'library.markUnread' : 'library.markRead')}
      </Button>
      <Button icon="file" disabled={none} onClick={() => deeds.archive(chosen, !areArchived)}>
        {t(areArchived ? 'library.unarchive' : 'library.archive')}
      </Button>
      <Button icon="trash" disabled={none} onClick={() => deeds.remove(chosen)}>
        {t('library.remove')}
      </Button>
      {panel === 'export' && (
        <Panel
          modal
          title={t('library.exportTitle', { count: meant.length })}
          closeLabel={t('library.close')}
          close={close}
        >
          <div class={styles['formats']}>
            {FORMATS.map((format) => (
              <Button
                key={format}
                onClick={() => {
                  close();
                  deeds.exportAs(meant, format);
                }}
              >
                {t(`library.formats.${format}`)}
              </Button>
            ))}
            {(meant.length > 1 ? WAYS : WAYS.slice(0, 1)).map((way) => (
              <Button
                key={way}
                onClick={() => {
                  close();
                  deeds.record(meant, way);
                }}
              >
                {t(way === 'joined' ? 'library.formats.audio' : 'library.formats.audioEach')}
              </Button>
            ))}
          </div>
        </Panel>
      )}
      {panel === 'tags' && (
        <TagPanel
          count={chosen.length}
          known={knownTags}
          close={close}
          apply={(add, remove) => {
            close();
            deeds.tag(chosen, add, remove);
          }}
        />
      )}
    </div>
  );
}

import { useContext, useState } from 'preact/hooks';
import type { Keeper } from '../../../lib/app/saving/reader-keep.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import { Panel } from '../../ui/Panel.tsx';
import { PanelsContext } from '../panels.ts';
import styles from './keep.module.css';

/** The formats, in the order in which people want them. */
const FORMATS = ['epub', 'html', 'markdown', 'text'] as const;

/** Takes the article out as a file. */
export function ExportTool({ keeper }: { keeper: Keeper }) {
  const { t } = useI18n();
  const { open, toggle, close } = useContext(PanelsContext);
  const isOpen = open === 'export';
  const [said, say] = useState('');
  const give = async (format: (typeof FORMATS)[number]) => {
    say(t('keep.making'));
    const isMade = await keeper.exportAs(format);
    say(isMade ? t('keep.made') : t('keep.exportFailed'));
  };
  return (
    <>
      <IconButton icon="export" label={t('keep.export')} expanded={isOpen} onClick={() => toggle('export')} />
      {isOpen && (
        <Panel title={t('keep.export')} closeLabel={t('keep.close')} close={close} modal>
          <ul class={styles['formats']}>
            {FORMATS.map((format) => (
              <li key={format}>
                <Button onClick={() => give(format)}>{t(`keep.format.${format}`)}</Button>
                <p>{t(`keep.about.${format}`)}</p>
              </li>
            ))}
          </ul>
          <p role="status">{said}</p>
        </Panel>
      )}
    </>
  );
}

import { type Signal, signal } from '@preact/signals';
import { useState } from 'preact/hooks';
import type { SpeechSession } from '../../../lib/app/speech/session.ts';
import { useI18n } from '../../../lib/i18n/context.ts';
import type { DictionaryEntry } from '../../../lib/settings/items.ts';
import { Button, IconButton } from '../../ui/Button.tsx';
import styles from './options.module.css';

export interface DictionaryActions {
  /** Read while rendering, so that the list follows the setting. */
  readonly entries: readonly DictionaryEntry[];
  add: (entry: DictionaryEntry) => void;
  remove: (written: string) => void;
  /** Gives the list to the reader as a file. */
  save: () => void;
  /** Takes a file's entries in; false where it is no dictionary. */
  load: (file: File) => Promise<boolean>;
}

/** What is being written: it outlives the panel, which a key closes. */
export type DictionaryDraft = Signal<DictionaryEntry>;

const EMPTY: DictionaryEntry = { written: '', spoken: '' };

/** Nothing written yet. */
export const newDraft = (): DictionaryDraft => signal(EMPTY);

interface DictionaryProps extends DictionaryActions {
  session: SpeechSession;
  draft: DictionaryDraft;
}

function Entries({ session, entries, remove }: Pick<DictionaryProps, 'session' | 'entries' | 'remove'>) {
  const { t } = useI18n();
  return (
    <ul class={styles['entries']}>
      {entries.map(({ written, spoken }) => (
        <li key={written}>
          <span>{written}</span>
          <span>{spoken}</span>
          <IconButton
            icon="listen"
            label={`${t('speech.test')}: ${written}`}
            onClick={() => void session.test(written)}
          />
          <IconButton icon="trash" label={t('speech.remove', { written })} onClick={() => remove(written)} />
        </li>
      ))}
    </ul>
  );
}

/** The reader's own pronunciations: added, heard at once, taken away, carried to another machine. */
export function Dictionary({ session, draft, entries, add, remove, save, load }: DictionaryProps) {
  const { t } = useI18n();
  const { written, spoken } = draft.value;
  const write = (change: Partial<DictionaryEntry>) => {
    draft.value = { ...draft.peek(), ...change };
  };
  const [isRefused, refuse] = useState(false);

  function submit(event: Event): void {
    event.preventDefault();
    const entry = { written: written.normalize('NFC').trim(), spoken: spoken.normalize('NFC').trim() };
    if (!entry.written || !entry.spoken) return;
    add(entry);
    draft.value = EMPTY;
    void session.test(entry.spoken);
  }

  return (
    <section class={styles['dictionary']} aria-label={t('speech.dictionary')}>
      <h3>{t('speech.dictionary')}</h3>
      <p class={styles['hint']}>{t('speech.dictionaryHint')}</p>
      <form class={styles['entry']} onSubmit={submit}>
        <label>
          {t('speech.written')}
          <input value={written} maxLength={100} onInput={(event) => write({ written: event.currentTarget.value })} />
        </label>
        <label>
          {t('speech.spoken')}
          <input value={spoken} maxLength={300} onInput={(event) => write({ spoken: event.currentTarget.value })} />
        </label>
        <Button icon="listen" disabled={!spoken.trim()} onClick={() => void session.test(spoken)}>
          {t('speech.test')}
        </Button>
        <Button icon="plus" type="submit" onClick={() => undefined}>
          {t('speech.add')}
        </Button>
      </form>
      {entries.length > 0 && <Entries session={session} entries={entries} remove={remove} />}
      <div class={styles['row']}>
        <Button kind="quiet" disabled={entries.length === 0} onClick={save}>
          {t('speech.exportDictionary')}
        </Button>
        <label class={styles['file']}>
          {t('speech.importDictionary')}
          <input
            type="file"
            accept="application/json,.json"
            onChange={async (event) => {
              const [file] = event.currentTarget.files ?? [];
              if (file) refuse(!(await load(file)));
            }}
          />
        </label>
      </div>
      <p role="status">{isRefused && t('speech.importFailed')}</p>
    </section>
  );
}

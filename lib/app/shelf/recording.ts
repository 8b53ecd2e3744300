import { fileNameOf } from '../../library/export/file-name.ts';
import { exportTitle } from '../../library/export/labels.ts';
import type { Library } from '../../library/index.ts';
import type { ArticleRecord } from '../../library/types.ts';
import type { Notice, Surroundings } from './deeds.ts';

/** One file of all, with a chapter for each article, or a file for each. */
export type RecordWay = 'joined' | 'each';

interface RecordingHooks {
  /** Tells how far it is. */
  show: (notice: Notice) => void;
  /** A file with these articles has been handed over. */
  recorded: (ids: readonly string[]) => Promise<void>;
}

/** Speaks articles into files of sound, in the order of `ids`. Stopped, it leaves the files that are whole. Gives how it ended; undefined where nothing came of it by the reader's own wish. */
export async function recordAs(
  library: Library,
  around: Surroundings,
  ids: readonly string[],
  way: RecordWay,
  { show, recorded }: RecordingHooks,
): Promise<Notice | undefined> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  const showShare = (share: number): void => show({ kind: 'recording', percent: Math.round(100 * share), cancel });
  showShare(0);
  const found: ArticleRecord[] = [];
  for (const id of ids) {
    const record = await library.get(id);
    if (record) found.push(record);
  }
  const parts = way === 'joined' ? [found] : found.map((record) => [record]);
  let length = 0;
  let files = 0;
  let problem: 'nothing-to-say' | 'engine-crashed' = 'nothing-to-say';
  for (const [at, records] of parts.entries()) {
    const title = exportTitle(
      records.map((record) => record.title),
      { language: around.language(), now: around.now() },
    );
    const made = await around.recordArticles(
      records.map(({ article }) => article),
      {
        title,
        source: records.length === 1 ? (records[0]?.site ?? '') : 'Dễ Đọc',
        onProgress: (share) => showShare((at + share) / parts.length),
        signal: stop.signal,
      },
    );
    if (made.ok) {
      around.download(made.file, `${fileNameOf(title)}.mp3`);
      await recorded(records.map(({ id }) => id));
      length += made.length;
      files++;
    } else if (made.reason === 'cancelled') break;
    else problem = made.reason;
  }
  if (files > 0) return { kind: 'recorded', files, minutes: Math.max(1, Math.round(length / 60_000)) };
  return stop.signal.aborted ? undefined : { kind: 'notRecorded', reason: problem };
}

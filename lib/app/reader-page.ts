import type { ReadonlySignal } from '@preact/signals';
import { pruneDrafts } from '../library/drafts.ts';
import { touch, updateReading } from '../library/reading.ts';
import type { ArticleRecord, Position } from '../library/types.ts';
import { readSetting } from '../settings/store.ts';
import { originalAddress } from '../text/stay-address.ts';
import { isReadTo } from './read-mark.ts';
import { type ReaderRequest, readerAddress } from './reader-address.ts';
import { type BarredPictures, fetchBarred } from './saving/barred-pictures.ts';
import { sourceOfPictures } from './saving/kept-pictures.ts';

/** What an open reader page does to its record and its tab. */
export interface ReaderPageWork {
  /** Keeps the draft from being pruned, and prunes others: a browser that never closes would gather them. */
  opened(): void;
  /** Remembers where reading rests, and when; null forgets the place. */
  savePlace(place: Position | null): void;
  pictures: BarredPictures;
  /** What an abbreviation stands for, from the tables that speech uses; they load with the first question. */
  explain(written: string): Promise<string | undefined>;
  /** Back to where the reader came from; without such a page, to the portal's. */
  leave(): void;
  print(): void;
  openLibrary(): void;
}

/** Back to where a reader page came from; where nothing is behind it (a tab of its own), to the portal's page, if that is known. */
export function goBackFrom(view: Window, original: string | undefined): void {
  if (view.history.length > 1) view.history.back();
  else if (original !== undefined) {
    readSetting('autoOpenSites')
      .then((sites) => view.location.assign(originalAddress(original, sites)))
      .catch(console.error);
  }
}

/**
 * Lets the page's address follow the record that has its article: loaded anew, the page shows what was kept, with its pictures and known as
 * saved. It speaks only when it is asked. `id`: the record's.
 */
export function followRecordInAddress(
  view: { history: Pick<History, 'state' | 'replaceState'> },
  { listen: _, ...request }: ReaderRequest,
  id: ReadonlySignal<string>,
): void {
  id.subscribe((now) => {
    if (now !== request.id) view.history.replaceState(view.history.state, '', readerAddress({ ...request, id: now }));
  });
}

/** The work of one reader page. `view` is its window, `id` the record that has the article now. */
export function workOfReader(record: ArticleRecord, view: Window, id: ReadonlySignal<string>): ReaderPageWork {
  return {
    opened: () => {
      touch(record.id)
        .then(() => pruneDrafts())
        .catch(console.error);
    },
    savePlace: (place) => {
      const isRead = place !== null && isReadTo(record.article, place.blockId);
      const now = Date.now();
      // Open is what it still is: without the time its draft would be pruned under the page.
      const changes = { position: place ?? undefined, openedAt: now, ...(isRead && { readAt: now }) };
      updateReading(id.peek(), changes).catch(console.error);
    },
    pictures: fetchBarred(sourceOfPictures(record), view.location.protocol),
    explain: async (written) => (await import('../speech/normalize/abbreviations.ts')).expandAbbreviation(written),
    leave: () => goBackFrom(view, record.url),
    print: () => view.print(),
    openLibrary: () => view.location.assign('/library.html'),
  };
}

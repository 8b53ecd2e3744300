import { loadReading } from '../../lib/app/load-reading.ts';
import { quietAddress } from '../../lib/app/quiet-address.ts';
import { parseReaderAddress } from '../../lib/app/reader-address.ts';
import { sleepOf } from '../../lib/app/speech/sleep.ts';
import { createI18n } from '../../lib/i18n/context.ts';
import { createSettings } from '../../lib/settings/signals.ts';

/** What the reader page asks of the browser, first of all: the record, the settings, the words of its language. */
export const request = parseReaderAddress(location.href);
/** When a sleep timer that came along stops speech, in milliseconds since 1970; 0 without one. */
export const sleepAt = sleepOf(location.href);
history.replaceState(history.state, '', quietAddress(location.href));
export const loading = loadReading(request);
export const settings = createSettings();
export const i18n = createI18n({ setting: settings.values.language, preferred: navigator.languages });
export const ready = settings.ready.then(() => i18n.ready);

import { loadReading } from '../../lib/app/load-reading.ts';
import { parseReaderAddress } from '../../lib/app/reader-address.ts';
import { createI18n } from '../../lib/i18n/context.ts';
import { createSettings } from '../../lib/settings/signals.ts';

/** What the reader page asks of the browser, first of all: the record, the settings, the words of its language. */
export const request = parseReaderAddress(location.href);
export const loading = loadReading(request);
export const settings = createSettings();
export const i18n = createI18n({ setting: settings.values.language, preferred: navigator.languages });
export const ready = settings.ready.then(() => i18n.ready);

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { allowOwnScripts } from '../lib/platform/trusted-types.ts';

/** Runs first in every page of the extension. */
export default defineUnlistedScript(() => allowOwnScripts(globalThis));

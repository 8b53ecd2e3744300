import type { Browser, Page } from 'puppeteer-core';
import type { CommandName } from '../../../lib/shortcuts/table.ts';
import type { Portal } from './portal.ts';
import { until } from './until.ts';

/** A value that crosses into a page. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [key: string]: Plain };

/** A document that tests can ask things of: a tab's, or the popup's. */
export interface View {
  /** The driver's handle, where it has one: not for Firefox's popup. */
  readonly page?: Page;
  /** Runs a self-contained function in the page with its document; what it gives back must be plain data. */
  evaluate<T, Arguments extends Plain[]>(
    run: (document: Document, ...values: Arguments) => T,
    ...values: Arguments
  ): Promise<Awaited<T>>;
}

/** The built extension in one running browser. */
export interface Session {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  readonly portal: Portal;
  /** `chrome-extension://…` or `moz-extension://…`, without a slash at the end. */
  readonly base: string;
  /** Errors, unhandled rejections and the extension's own console errors, in every context, so far. */
  faults(): string[];
  /** A new tab at an http address, in front, loaded. */
  open(url: string): Promise<Page>;
  /** A new tab at a page of the extension, for example `options.html`. */
  openExtension(path: string): Promise<Page>;
  /** Presses the toolbar button for a tab, as a reader does, and gives the popup. Grants activeTab on that tab. */
  openPopup(page: Page): Promise<View>;
  /**
   * Tells the extension that a command came for the tab in front, as its shortcut would; activeTab must have been granted by the popup.
   * Chromium only: in Firefox a command needs a real key.
   */
  dispatchCommand?(name: CommandName): Promise<void>;
  /** Whether a popup is open. */
  hasPopup(): Promise<boolean>;
  stop(): Promise<void>;
}

/** A browser without the extension, and how to end it. */
export interface BareBrowser {
  readonly browser: Browser;
  /** Where it looks for every host. */
  readonly port: number;
  /** All errors that it has told of. */
  readonly faults: readonly string[];
  end(): Promise<void>;
}

export interface LaunchOptions {
  /** Folder of the built extension. */
  extension?: string;
  /** Opens a window; headless where false. */
  headed?: boolean;
  /** The X display of the window, such as `:99`; the reader's own screen where not given. */
  display?: string;
  /** The only host name that the local server answers for; all of them, with nothing going out, where not given. */
  onlyHost?: string;
  /** False for an extension that opens no welcome page. */
  welcome?: boolean;
  /** The size of the page, in CSS pixels. */
  viewport?: { width: number; height: number };
  /** A phone's: fingers in place of a mouse, no hovering. */
  touch?: boolean;
  /** Lets Chromium be heard; drivers mute it, and a muted tab is never audible. */
  audible?: boolean;
  /** Lets Chromium ask Linux for its voices, as Firefox does by itself. */
  systemVoices?: boolean;
  /** The interface languages of the browser, first one first; Vietnamese where not given. */
  language?: string;
}

/** Does a part of a start; where it fails, what has been started is stopped. */
export async function orElse<Result>(stop: () => Promise<void>, part: () => Promise<Result>): Promise<Result> {
  try {
    return await part();
  } catch (error) {
    await stop().catch(console.error);
    throw error;
  }
}

/** In ms; a start that takes longer is tried again. */
const WELCOME_MS = 20_000;

/** Waits for the welcome page, which a fresh installation opens in front of everything, and closes it. */
export async function closeWelcome(browser: Browser, base: string): Promise<void> {
  const find = async () => {
    const pages = await browser.pages();
    // The browser's own first tab may be between two processes just then, and answer nothing.
    const places = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(String)));
    const welcome = pages[places.findIndex((place) => place.startsWith(`${base}/welcome.html`))];
    if (!welcome) throw new Error(`there are ${places.join(', ')}`);
    return welcome;
  };
  const welcome = await until('the welcome page', find, WELCOME_MS);
  await welcome.close();
}

/** The document of a tab. */
export function viewOf(page: Page): View {
  return { page, evaluate: (run, ...values) => page.evaluate(call(run, values, 'document')) as Promise<never> };
}

/** The source text of a call of `run` on the document that `target` names. A string passes every content security policy; `eval` does not. */
export function call<Arguments extends Plain[]>(
  run: (document: Document, ...values: Arguments) => unknown,
  values: Arguments,
  target: string,
): string {
  return `(${run})(${[target, ...values.map((value) => JSON.stringify(value))].join(', ')})`;
}

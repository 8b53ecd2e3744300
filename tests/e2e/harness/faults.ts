import type { Browser, CDPSession, Target } from 'puppeteer-core';

interface Thrown {
  exceptionDetails: { text: string; url?: string; exception?: { description?: string; value?: unknown } };
}

interface ConsoleCall {
  type: string;
  args: { description?: string; value?: unknown }[];
  stackTrace?: { callFrames: { url: string }[] };
}

const WATCHED = new Set(['page', 'service_worker', 'shared_worker', 'background_page', 'other', 'webview']);

function listen(session: CDPSession, where: string, report: (fault: string) => void): void {
  session.on('Runtime.exceptionThrown', ({ exceptionDetails: { text, url, exception } }: Thrown) => {
    report(`${where}: ${text} ${exception?.description ?? String(exception?.value ?? '')} (${url ?? 'no file'})`);
  });
  session.on('Runtime.consoleAPICalled', ({ type, args, stackTrace }: ConsoleCall) => {
    const isOurs = stackTrace?.callFrames[0]?.url.startsWith('chrome-extension://') ?? false;
    if ((type === 'error' || type === 'assert') && isOurs) {
      report(`${where}: console.${type} ${args.map((value) => value.description ?? value.value).join(' ')}`);
    }
  });
}

/** Collects errors, unhandled rejections and the extension's console errors of every page and worker, from the browser's start. */
export function watchChromium(browser: Browser): readonly string[] {
  const faults: string[] = [];
  const watch = async (target: Target): Promise<void> => {
    if (!WATCHED.has(target.type())) return;
    const session = await target.createCDPSession();
    listen(session, target.url(), (fault) => faults.push(fault));
    await session.send('Runtime.enable');
  };
  const gone = (error: unknown): void => {
    if (!/closed|No target|detached|Not attached/i.test(String(error)))
      faults.push(`watching failed: ${String(error)}`);
  };
  const begin = (target: Target): void => {
    watch(target).catch(gone);
  };
  browser.targets().forEach(begin);
  browser.on('targetcreated', begin);
  return faults;
}

/** Pages print their strings in quotation marks; Firefox's own parts do not, and are none of ours. */
const FIREFOX_FAULT = /^JavaScript error: (?:moz-extension|http)|^console\.error: (?:"|.*(?:moz-extension|http):\/\/)/;
/** Firefox looks for its own remote settings, which are not on this machine's network, and says so in quotation marks too. */
const FIREFOX_OWN = /RSLoader/;

/** The same from what Firefox prints: its output is the only place that holds the errors of background pages too. */
export function watchFirefox(browser: Browser): readonly string[] {
  const faults: string[] = [];
  const watch = (stream: NodeJS.ReadableStream | null | undefined): void => {
    let rest = '';
    stream?.on('data', (data: Buffer) => {
      const lines = (rest + data.toString('utf8')).split('\n');
      rest = lines.pop() ?? '';
      faults.push(...lines.filter((line) => FIREFOX_FAULT.test(line) && !FIREFOX_OWN.test(line)));
    });
  };
  watch(browser.process()?.stdout);
  watch(browser.process()?.stderr);
  return faults;
}

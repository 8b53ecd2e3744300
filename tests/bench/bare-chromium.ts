import { spawn } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findChromium } from '../../scripts/browsers.mjs';
import { chromiumArguments } from '../e2e/harness/chromium.ts';
import { until } from '../e2e/harness/index.ts';
import { type Portal, startPortal } from '../e2e/harness/portal.ts';

/**
 * Chromium with nobody attached to its pages. A driver stops each new page until it has answered, which would count as the page's own time: here a
 * page is looked at before and after, never while it is measured.
 */
export interface BareChromium {
  readonly portal: Portal;
  /** The address of the extension's own pages, without a path. */
  readonly base: string;
  /** Opens a page in a tab of its own and waits until it has loaded. Gives the tab's id. */
  open(url: string): Promise<string>;
  /** Brings a tab to the front. */
  show(tab: string): Promise<void>;
  /** The address that a tab shows. */
  addressOf(tab: string): Promise<string>;
  /** The id of the first page whose address ends so, or undefined. */
  find(ending: string): Promise<string | undefined>;
  /** Evaluates an expression in a tab, or in the extension's service worker; gives its value. */
  evaluate<Value>(where: { tab: string } | 'worker', expression: string): Promise<Value>;
  close(tab: string): Promise<void>;
  stop(): Promise<void>;
}

interface TargetInfo {
  targetId: string;
  type: string;
  url: string;
}

type Send = <Result>(method: string, params?: object, sessionId?: string) => Promise<Result>;

async function connect(address: string): Promise<{ send: Send; close(): void }> {
  const socket = new WebSocket(address);
  await new Promise((resolve, reject) => {
    socket.onopen = resolve;
    socket.onerror = reject;
  });
  const waiting = new Map<number, PromiseWithResolvers<never>>();
  let last = 0;
  socket.onmessage = ({ data }) => {
    const { id, result, error } = JSON.parse(String(data));
    if (error) waiting.get(id)?.reject(new Error(error.message));
    else waiting.get(id)?.resolve(result as never);
    waiting.delete(id);
  };
  const send: Send = (method, params = {}, sessionId) => {
    last += 1;
    const answer = Promise.withResolvers<never>();
    waiting.set(last, answer);
    socket.send(JSON.stringify({ id: last, method, params, ...(sessionId !== undefined && { sessionId }) }));
    return answer.promise;
  };
  return { send, close: () => socket.close() };
}

/** Starts Chromium with one extension in it, and a portal for its pages. */
export async function startBareChromium(extension: string): Promise<BareChromium> {
  const found = findChromium();
  if (!found) throw new Error('no Chromium on this machine: npm test installs one');
  const portal = await startPortal();
  const profile = await mkdtemp(join(tmpdir(), 'de-doc-bare-'));
  const child = spawn(
    found.path,
    [
      ...chromiumArguments(portal.port, {}),
      '--headless=new',
      '--no-first-run',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      `--load-extension=${extension}`,
      `--disable-extensions-except=${extension}`,
      'about:blank',
    ],
    { stdio: 'ignore' },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const portFile = await until('the debugging port', async () => {
    const text = await readFile(join(profile, 'DevToolsActivePort'), 'utf8').catch(() => '');
    return text.includes('/devtools/') ? text : undefined;
  });
  const [port, path] = portFile.trim().split('\n');
  const { send, close } = await connect(`ws://127.0.0.1:${port}${path}`);

  const targets = async () => (await send<{ targetInfos: TargetInfo[] }>('Target.getTargets')).targetInfos;
  const attached = async <Value>(targetId: string, work: (session: string) => Promise<Value>): Promise<Value> => {
    const { sessionId } = await send<{ sessionId: string }>('Target.attachToTarget', { targetId, flatten: true });
    try {
      return await work(sessionId);
    } finally {
      await send('Target.detachFromTarget', { sessionId });
    }
  };
  const evaluateIn = <Value>(targetId: string, expression: string) =>
    attached(targetId, async (session) => {
      const request = { expression, awaitPromise: true, returnByValue: true };
      const answer = await send<{ result: { value: Value }; exceptionDetails?: object }>(
        'Runtime.evaluate',
        request,
        session,
      );
      if (answer.exceptionDetails) throw new Error(JSON.stringify(answer.exceptionDetails));
      return answer.result.value;
    });
  const worker = () =>
    until('the background', async () => (await targets()).find(({ type }) => type === 'service_worker'));
  const evaluate = async <Value>(where: { tab: string } | 'worker', expression: string) =>
    evaluateIn<Value>(where === 'worker' ? (await worker()).targetId : where.tab, expression);
  // Told by its address: a worker that has nothing to do is put to sleep, and does not answer then.
  const base = `chrome-extension://${new URL((await worker()).url).host}`;

  return {
    portal,
    base,
    evaluate,
    async open(url) {
      const { targetId } = await send<{ targetId: string }>('Target.createTarget', { url });
      const isLoaded = `document.readyState === 'complete' && location.href !== 'about:blank'`;
      await until('the page', () => evaluate<boolean>({ tab: targetId }, isLoaded), 60_000);
      return targetId;
    },
    show: async (tab) => {
      await send('Target.activateTarget', { targetId: tab });
    },
    addressOf: async (tab) => (await targets()).find(({ targetId }) => targetId === tab)?.url ?? '',
    find: async (ending) => (await targets()).find(({ url }) => url.endsWith(ending))?.targetId,
    close: async (tab) => {
      await send('Target.closeTarget', { targetId: tab });
    },
    async stop() {
      await send('Browser.close');
      close();
      await gone;
      await portal.stop();
      await rm(profile, { recursive: true, force: true });
    },
  };
}
